import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useListContext, useLocaleState, useTranslate } from 'ra-core';
import { useRef, useState } from 'react';
import { data, serverName } from '../providers/data';
import { may } from '../providers/session';
import { filtersOf } from '../views/content';
import { useDo } from './useDo';

/** keep hands a file to the browser. */
function keep(file: Blob, name: string) {
  const url = URL.createObjectURL(file);
  const a = document.createElement('a');
  a.href = url;
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** ExportButton writes the list, as it is filtered, into a CSV file. It is there where the server can do that and the role may. */
export function ExportButton() {
  const t = useTranslate();
  const { resource } = useListContext();
  const [open, setOpen] = useState(false);
  const may_ = may('exports:create');
  const { data: known } = useQuery({ queryKey: ['exports'], queryFn: ({ signal }) => data.exports(signal), enabled: may_, staleTime: 600_000 });
  const columns = known?.data.find((r) => r.name === serverName(resource))?.columns;
  if (!may_ || !columns) return null;
  return (
    <>
      <Button color="inherit" startIcon={<DownloadIcon />} onClick={() => setOpen(true)}>
        {t('vireo.exports.button')}
      </Button>
      {open && <ExportDialog columns={columns} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportDialog({ columns, onClose }: { columns: string[]; onClose: () => void }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const { resource, filterValues, total = 0, meta } = useListContext();
  const [chosen, setChosen] = useState<string[]>([]);
  const [bom, setBom] = useState(true);
  const [bytes, setBytes] = useState(0);
  const stop = useRef<AbortController>(undefined);
  const { run, busy } = useDo();
  const name = serverName(resource);
  const rows = (meta as { exact?: boolean } | undefined)?.exact === false ? t('vireo.exports.many', { n: total }) : t('vireo.exports.rows', { smart_count: total });
  const close = () => {
    stop.current?.abort();
    onClose();
  };
  const begin = () => {
    const values = filterValues as Record<string, unknown>;
    stop.current = new AbortController();
    const wanted = { resource: name, filter: filtersOf(values), q: String(values.q ?? ''), columns: chosen, bom, language: locale as 'en' | 'zh' };
    void run(() => data.exportFile(wanted, setBytes, stop.current!.signal), 'vireo.exports.done').then((file) => {
      if (!file) return;
      keep(file, `${name.replace(/\W+/g, '-')}-${new Date().toISOString().slice(0, 10)}.csv`);
      onClose();
    });
  };
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth>
      <DialogTitle>{t('vireo.exports.title', { name: t(`resources.${resource}.name`, { smart_count: 2 }) })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, '& > :first-of-type': { mt: 1 } }}>
        <Typography>{rows}</Typography>
        <Autocomplete
          multiple
          size="small"
          options={columns}
          value={chosen}
          onChange={(_, v) => setChosen(v)}
          getOptionLabel={(c) => t(`vireo.field.${c}`, { _: c })}
          renderInput={(p) => <TextField {...p} label={t('vireo.exports.columns')} placeholder={chosen.length ? '' : t('vireo.exports.all')} helperText={t('vireo.exports.hint')} slotProps={{ ...p.slotProps, inputLabel: { shrink: true } }} />}
        />
        <FormControlLabel control={<Checkbox size="small" checked={bom} onChange={(e) => setBom(e.target.checked)} />} label={t('vireo.exports.excel')} />
        {busy && (
          <>
            <LinearProgress aria-label={t('vireo.exports.reading')} />
            <Typography variant="body2" role="status">
              {t('vireo.exports.read', { kib: new Intl.NumberFormat(locale).format(Math.ceil(bytes / 1024)) })}
            </Typography>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={close}>
          {t('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={busy} onClick={begin}>
          {t('vireo.exports.button')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
