import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useGetList, useRedirect, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Ruleset, Scan } from '../providers/types';
import { Counts } from '../scans/Counts';

/** ApplyButton puts the words in force on what was written before, after the dry run that shows what that does. */
export function ApplyButton({ scan }: { scan: Scan }) {
  const t = useTranslate();
  const redirect = useRedirect();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const { run, busy } = useDo();
  const { data: rulesets } = useGetList<Ruleset>('rulesets', { pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'DESC' } }, { enabled: open });
  const version = rulesets?.find((r) => r.in_force)?.id;
  return (
    <>
      <Button variant="contained" color="warning" onClick={() => setOpen(true)}>
        {t('vireo.lex.apply')}
      </Button>
      {open && (
        <Dialog open onClose={() => setOpen(false)} maxWidth="md" fullWidth>
          <form
            onSubmit={(e) => {
              e.preventDefault();
              void run(() => data.applyWords(version!, scan.id, note)).then((batch) => batch && redirect('show', 'rulesets', version));
            }}
          >
            <DialogTitle>{t('vireo.lex.apply_title')}</DialogTitle>
            <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
              <Alert severity="info">{t('vireo.lex.apply_hint')}</Alert>
              <Counts of={scan.counts} name={t('vireo.lex.counts')} />
              <TextField label={t('vireo.field.note')} value={note} onChange={(e) => setNote(e.target.value)} slotProps={{ htmlInput: { maxLength: 1000 } }} />
            </DialogContent>
            <DialogActions>
              <Button color="inherit" onClick={() => setOpen(false)}>
                {t('ra.action.cancel')}
              </Button>
              <Button type="submit" variant="contained" color="warning" disabled={busy || !version}>
                {t('vireo.lex.apply')}
              </Button>
            </DialogActions>
          </form>
        </Dialog>
      )}
    </>
  );
}

/** Apply offers that for the ruleset in force, when its words were tried before. */
export function Apply({ of: r }: { of: Ruleset }) {
  const t = useTranslate();
  const { data: scans, isPending } = useGetList<Scan>(
    'scans',
    { filter: { checksum: r.checksum, state: ['done'] }, pagination: { page: 1, perPage: 5 }, sort: { field: 'created_at', order: 'DESC' } },
    { enabled: r.in_force && may('words:publish') },
  );
  if (!r.in_force || !may('words:publish') || isPending) return null;
  const scan = scans?.find((s) => s.allowed_actions.includes('apply'));
  if (scan) return <ApplyButton scan={scan} />;
  return (
    <Button variant="contained" color="warning" disabled title={t('vireo.lex.apply_no_scan')}>
      {t('vireo.lex.apply')}
    </Button>
  );
}
