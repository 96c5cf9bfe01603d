import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { Failed, Waiting } from '../common/states';
import { data } from '../providers/data';
import { Failure } from '../providers/http';
import type { PolicySettings, Threshold } from '../providers/types';
import { Complaint } from '../sign-in/Field';

const numbers = ['appeal_days', 'due_days', 'hold_hours'] as const;

/** Settings are the thresholds of points, and the deadlines of appeals and holds. */
export function Settings({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const { data: known, error, refetch } = useQuery({ queryKey: ['policies', 'settings'], queryFn: ({ signal }) => data.policySettings(signal) });
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{t('vireo.policies.settings')}</DialogTitle>
      {error ? <Failed error={error} retry={() => void refetch()} /> : !known ? <Waiting /> : <Fields of={known} onClose={onClose} />}
    </Dialog>
  );
}

function Fields({ of, onClose }: { of: PolicySettings; onClose: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [now, setNow] = useState(of);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const edits = of.allowed_actions.includes('edit');
  const errors = failure instanceof Failure ? (failure.body as { errors?: Record<string, string> }).errors : undefined;
  useEffect(() => setNow(of), [of]);
  const change = (i: number, part: Partial<Threshold>) => setNow({ ...now, thresholds: now.thresholds.map((x, n) => (n === i ? { ...x, ...part } : x)) });
  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await data.setPolicySettings({ thresholds: now.thresholds, appeal_days: now.appeal_days, due_days: now.due_days, hold_hours: now.hold_hours });
      notify('vireo.saved', { type: 'info' });
      void queries.invalidateQueries();
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <DialogContent sx={{ display: 'grid', gap: 1.5, pt: 0.5 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1.5, pt: 1 }}>
          {numbers.map((n) => (
            <TextField key={n} type="number" label={t(`vireo.field.${n}`)} value={now[n]} disabled={!edits} error={Boolean(errors?.[n])} helperText={errors?.[n]} onChange={(e) => setNow({ ...now, [n]: Number(e.target.value) })} slotProps={{ htmlInput: { min: 1 } }} />
          ))}
        </Box>
        <Typography variant="h3" component="h3" sx={{ mt: 1 }}>
          {t('vireo.policies.thresholds')}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {t('vireo.policies.thresholds_hint')}
        </Typography>
        {now.thresholds.map((x, i) => (
          <Box key={i} sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr auto', gap: 1, alignItems: 'start' }}>
            <TextField type="number" label={t('vireo.policies.threshold')} value={x.points} disabled={!edits} onChange={(e) => change(i, { points: Number(e.target.value) })} slotProps={{ htmlInput: { min: 1 } }} />
            <TextField select label={t('vireo.field.measure')} value={x.measure} disabled={!edits} onChange={(e) => change(i, { measure: e.target.value as Threshold['measure'] })}>
              {['mute', 'suspend', 'ban'].map((m) => (
                <MenuItem key={m} value={m}>
                  {t(`vireo.value.measure.${m}`)}
                </MenuItem>
              ))}
            </TextField>
            <TextField type="number" label={t('vireo.field.days')} value={x.days ?? 0} disabled={!edits} onChange={(e) => change(i, { days: Number(e.target.value) })} slotProps={{ htmlInput: { min: 0 } }} />
            {edits && (
              <IconButton aria-label={`${t('vireo.policies.remove')} ${i + 1}`} onClick={() => setNow({ ...now, thresholds: now.thresholds.filter((_, n) => n !== i) })}>
                <DeleteIcon fontSize="small" />
              </IconButton>
            )}
          </Box>
        ))}
        {edits && now.thresholds.length < 8 && (
          <Box>
            <Button onClick={() => setNow({ ...now, thresholds: [...now.thresholds, { points: (now.thresholds.at(-1)?.points ?? 0) + 3, measure: 'suspend', days: 7 }] })}>{t('vireo.policies.add')}</Button>
          </Box>
        )}
        <Complaint failure={failure} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t(edits ? 'ra.action.cancel' : 'ra.action.close')}
        </Button>
        {edits && (
          <Button type="submit" variant="contained" disabled={busy}>
            {t('ra.action.save')}
          </Button>
        )}
      </DialogActions>
    </form>
  );
}
