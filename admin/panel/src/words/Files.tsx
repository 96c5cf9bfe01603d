import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { lazy, Suspense, useState } from 'react';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import { may } from '../providers/session';

const Import = lazy(() => import('./Import'));

/** save gives a file to the browser to keep. */
function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Files are the two ways of entries as files: into the draft, and out of it. */
export function Files({ list }: { list?: { id: string; name: string } }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { run, busy } = useDo();
  return (
    <>
      {may('word-lists:edit') && (
        <Button variant="outlined" color="inherit" startIcon={<UploadIcon />} onClick={() => setOpen(true)}>
          {t('vireo.lex.import')}
        </Button>
      )}
      {may('exports:create') && (
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<DownloadIcon />}
          disabled={busy}
          onClick={() => void run(() => data.exportWords(list?.id), 'vireo.lex.exported').then((file) => file && save(file, `${list?.name ?? 'words'}.csv`))}
        >
          {t('vireo.lex.export')}
        </Button>
      )}
      {open && (
        <Suspense>
          <Import list={list?.name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
