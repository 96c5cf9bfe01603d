import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { data } from '../providers/data';
import { Failure } from '../providers/http';
import type { Draft } from '../providers/types';
import { Complaint } from '../sign-in/Field';

interface Refused {
  list: string;
  text: string;
  reason: string;
}

/** Publish puts the draft that is shown in force. When it is another one by now, it says so and shows that first. */
export function Publish({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [seen, setSeen] = useState(draft.checksum); // stays as it was when the dialog was opened
  const [note, setNote] = useState('');
  const [skip, setSkip] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const details = failure instanceof Failure ? failure.details : {};
  const refused = details.refused as Refused[] | undefined;
  const changed = details.reason === 'draft_changed';
  const go = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const made = await data.publishWords(note, seen, skip);
      notify(t('vireo.lex.published', { id: made.id }), { type: 'info' });
      void queries.invalidateQueries();
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const again = async () => {
    await queries.refetchQueries({ queryKey: ['draft'] });
    setSeen(queries.getQueryData<Draft>(['draft'])?.checksum ?? '');
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void go();
        }}
      >
        <DialogTitle>{t('vireo.lex.publish_title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <Box>{t('vireo.lex.publish_what', { added: draft.added, changed: draft.changed, removed: draft.removed })}</Box>
          <TextField label={t('vireo.field.note')} placeholder={t('vireo.lex.note_hint')} value={note} onChange={(e) => setNote(e.target.value)} autoFocus slotProps={{ htmlInput: { maxLength: 255 } }} />
          {changed ? (
            <Alert
              severity="warning"
              data-testid="draft-changed"
              action={
                <Button color="inherit" onClick={() => void again()}>
                  {t('vireo.lex.look_again')}
                </Button>
              }
            >
              {t('vireo.lex.draft_changed')}
            </Alert>
          ) : (
            <Complaint failure={failure} />
          )}
          {refused && (
            <Box>
              <Box component="ul" tabIndex={0} aria-label={t('vireo.lex.refused')} sx={{ m: 0, pl: 2.5, maxHeight: 160, overflow: 'auto' }}>
                {refused.map((r) => (
                  <li key={r.list + r.text}>
                    <b>{r.text}</b> ({r.list}): {r.reason}
                  </li>
                ))}
              </Box>
              <FormControlLabel control={<Checkbox checked={skip} onChange={(e) => setSkip(e.target.checked)} />} label={t('vireo.lex.skip_refused')} />
            </Box>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {t('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={busy || changed}>
            {t('vireo.words.publish')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
