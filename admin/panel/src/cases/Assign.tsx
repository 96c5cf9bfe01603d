import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useRole } from '../common/Pill';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import type { Case, Member } from '../providers/types';

/** Assign gives a case to one moderator, or to nobody in particular. */
export function Assign({ of: c }: { of: Case }) {
  const t = useTranslate();
  const role = useRole();
  const [open, setOpen] = useState(false);
  const [who, setWho] = useState<Member | null>(null);
  const { run, busy } = useDo();
  const { data: staff = [] } = useGetList<Member>('staff', { filter: { disabled: false }, pagination: { page: 1, perPage: 100 }, sort: { field: 'username', order: 'ASC' } }, { enabled: open });
  const lease = { lease_token: c.lease_token, version: c.version };
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setOpen(true)}>
        {t('vireo.cases.assign')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="xs" fullWidth>
        <DialogTitle>{t('vireo.cases.assign')}</DialogTitle>
        <DialogContent>
          <Autocomplete
            options={staff}
            value={who}
            onChange={(_, v) => setWho(v)}
            getOptionLabel={(m) => `${m.username} · ${role(m.role)}`}
            isOptionEqualToValue={(a, b) => a.id === b.id}
            renderInput={(p) => <TextField {...p} autoFocus margin="dense" label={t('resources.staff.name', { smart_count: 1 })} helperText={t('vireo.cases.assign_nobody')} />}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setOpen(false)}>
            {t('ra.action.cancel')}
          </Button>
          <Button variant="contained" disabled={busy} onClick={() => void run(() => data.assignCase(c.id, lease, who?.id ?? '0'), 'vireo.done').then((d) => d && setOpen(false))}>
            {t('vireo.cases.assign')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
