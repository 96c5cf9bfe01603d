import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { may } from '../providers/session';
import { Files } from '../words/Files';
import { Entries } from './Entries';
import { EntryForm } from './Form';

export default function WordEntryList() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Entries
        actions={
          <>
            {may('word-lists:edit') && (
              <Button variant="contained" onClick={() => setOpen(true)}>
                {t('vireo.words.new_entry')}
              </Button>
            )}
            <Files />
          </>
        }
      />
      {open && <EntryForm onClose={() => setOpen(false)} />}
    </>
  );
}
