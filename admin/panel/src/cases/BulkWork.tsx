import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useGetList, useRedirect, useTranslate, useUnselectAll } from 'ra-core';
import { useState } from 'react';
import { useSubjects } from '../common/bulk';
import { useRole } from '../common/Pill';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Batch, BatchRequest, Member } from '../providers/types';
import { useQueues } from '../queues/useQueues';

const operations = ['assign', 'route', 'snooze', 'escalate', 'release'];

/** BulkWork does something else than deciding with the chosen cases, as one batch: give them to somebody, move, put off, pass up, let go. */
export function BulkWork() {
  const t = useTranslate();
  const role = useRole();
  const redirect = useRedirect();
  const clear = useUnselectAll('cases');
  const { count, what } = useSubjects();
  const { run, busy } = useDo();
  const [open, setOpen] = useState(false);
  const [operation, setOperation] = useState('');
  const [queue, setQueue] = useState('');
  const [who, setWho] = useState('0');
  const [hours, setHours] = useState(24);
  const [note, setNote] = useState('');
  const { queues, title } = useQueues();
  const { data: staff = [] } = useGetList<Member>('staff', { filter: { disabled: false }, pagination: { page: 1, perPage: 200 }, sort: { field: 'username', order: 'ASC' } }, { enabled: open && may('staff:read') });
  const usable = operations.filter((o) => (o === 'assign' || o === 'route' ? may('cases:assign') : may('cases:work')));
  if (!may('batches:work') || usable.length === 0) return null;
  const chosen = usable.includes(operation) ? operation : usable[0]!;
  const send = () => {
    const more: Partial<BatchRequest> = {
      ...(chosen === 'assign' && { assignee_id: who }), ...(chosen === 'route' && { queue_id: queue }), ...(chosen === 'escalate' && queue && { queue_id: queue }), ...(chosen === 'snooze' && { until: Date.now() + hours * 3_600_000 }),
    };
    void run<Batch>(() => data.runBatch({ operation: chosen, note, ...more, ...what } as BatchRequest)).then((batch) => {
      if (!batch) return;
      clear();
      redirect('show', 'batches', batch.id);
    });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('vireo.more_work')}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="xs" fullWidth>
        <form
          onSubmit={(e) => {
            e.preventDefault();
            send();
          }}
        >
          <DialogTitle>{t('vireo.batch.work', { n: count })}</DialogTitle>
          <DialogContent sx={{ display: 'grid', gap: 1.5, '& > :first-of-type': { mt: 1 } }}>
            <Alert severity="info">{t('vireo.batch_hint')}</Alert>
            <TextField select label={t('vireo.field.operation')} value={chosen} onChange={(e) => setOperation(e.target.value)}>
              {usable.map((o) => (
                <MenuItem key={o} value={o}>
                  {t(`vireo.value.operation.${o}`)}
                </MenuItem>
              ))}
            </TextField>
            {(chosen === 'route' || chosen === 'escalate') && (
              <TextField select required={chosen === 'route'} label={t('vireo.field.queue')} value={queue} onChange={(e) => setQueue(e.target.value)}>
                {chosen === 'escalate' && <MenuItem value="">–</MenuItem>}
                {queues.map((q) => (
                  <MenuItem key={q.id} value={q.id}>
                    {title(q.id)}
                  </MenuItem>
                ))}
              </TextField>
            )}
            {chosen === 'assign' && (
              <TextField select label={t('resources.staff.name', { smart_count: 1 })} value={who} onChange={(e) => setWho(e.target.value)}>
                <MenuItem value="0">{t('vireo.cases.assign_nobody')}</MenuItem>
                {staff.map((m) => (
                  <MenuItem key={m.id} value={m.id}>
                    {m.username} · {role(m.role)}
                  </MenuItem>
                ))}
              </TextField>
            )}
            {chosen === 'snooze' && (
              <TextField select label={t('vireo.batch.until')} value={hours} onChange={(e) => setHours(Number(e.target.value))}>
                {[24, 72, 168, 720].map((h) => (
                  <MenuItem key={h} value={h}>
                    {t('vireo.days', { smart_count: h / 24 })}
                  </MenuItem>
                ))}
              </TextField>
            )}
            <TextField label={t('vireo.field.note')} value={note} onChange={(e) => setNote(e.target.value)} multiline maxRows={4} slotProps={{ htmlInput: { maxLength: 1000 } }} />
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={() => setOpen(false)}>
              {t('ra.action.cancel')}
            </Button>
            <Button type="submit" variant="contained" disabled={busy || (chosen === 'route' && !queue)}>
              {t('vireo.batch.work_do')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
