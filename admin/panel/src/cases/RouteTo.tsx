import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import type { Case } from '../providers/types';
import { useQueues } from '../queues/useQueues';

/** RouteTo puts a case into a queue, where it stays whatever the rules say. */
export function RouteTo({ of: c }: { of: Case }) {
  const t = useTranslate();
  const { queues, title } = useQueues();
  const [open, setOpen] = useState(false);
  const [queue, setQueue] = useState(c.queue_id);
  const [note, setNote] = useState('');
  const { run, busy } = useDo();
  if (queues.length < 2) return null;
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setOpen(true)}>
        {t('vireo.routes.move')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="xs" fullWidth>
        <DialogTitle>{t('vireo.routes.move')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <DialogContentText>{t('vireo.routes.move_hint')}</DialogContentText>
          <TextField select label={t('vireo.field.queue')} value={queues.some((q) => q.id === queue) ? queue : ''} onChange={(e) => setQueue(e.target.value)} sx={{ mt: 0.5 }}>
            {queues.map((q) => (
              <MenuItem key={q.id} value={q.id}>
                {title(q.id)}
              </MenuItem>
            ))}
          </TextField>
          <TextField label={t('vireo.field.note')} value={note} onChange={(e) => setNote(e.target.value)} multiline maxRows={4} slotProps={{ htmlInput: { maxLength: 1000 } }} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setOpen(false)}>
            {t('ra.action.cancel')}
          </Button>
          <Button variant="contained" disabled={busy || !queue} onClick={() => void run(() => data.routeCase(c.id, { lease_token: c.lease_token, version: c.version }, queue, note), 'vireo.done').then((d) => d && setOpen(false))}>
            {t('vireo.routes.move')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
