import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { ending, spans } from '../common/policies';
import { PolicySelect } from '../common/PolicySelect';
import { Section } from '../common/Section';
import { useExplain } from '../common/useDo';
import { data } from '../providers/data';
import { Failure } from '../providers/http';
import type { Appeal } from '../providers/types';
import { useClaim } from './useClaim';

/** What can take the place of measures, by what they were about. */
const instead: Record<string, string[]> = {
  video: ['takedown', 'limit', 'warn', 'mute', 'suspend', 'ban'], comment: ['takedown', 'warn', 'mute', 'suspend', 'ban'], user: ['warn', 'mute', 'suspend', 'ban'], message: ['takedown', 'warn', 'mute', 'suspend', 'ban'],
};

type Outcome = 'uphold' | 'overturn' | 'partly';

/** Verdict is the form by which an appeal is decided. Who begins to fill it in takes the appeal. A version that is old is explained, and what was written stays. */
export function Verdict({ of: a }: { of: Appeal }) {
  const t = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const explain = useExplain();
  const [outcome, setOutcome] = useState<Outcome>('uphold');
  const [measures, setMeasures] = useState<string[]>([]);
  const [span, setSpan] = useState(2);
  const [policy, setPolicy] = useState(a.statement.policy);
  const [answer, setAnswer] = useState('');
  const [note, setNote] = useState('');
  const [stale, setStale] = useState<string>();
  const [busy, setBusy] = useState(false);
  const partly = outcome === 'partly';
  const ends = measures.some((m) => ending.includes(m));
  const outcomes: Outcome[] = a.statement.kind === 'hold' ? ['uphold', 'overturn'] : ['uphold', 'overturn', 'partly'];

  /** refused tells of a 409 in words. */
  const refused = (error: Failure) => {
    const { state, holder_name: name } = error.details;
    setStale(state === 'open' ? t(name ? 'vireo.appeals.held' : 'vireo.appeals.stale_version', { name }) : name ? t('vireo.appeals.stale', { name }) : t('vireo.appeals.stale_settled'));
    if (state === 'open') void queries.invalidateQueries({ queryKey: ['appeals'] });
  };
  const { claim, done } = useClaim(a.id, (error) => (error instanceof Failure && error.code === 'conflict' ? refused(error) : void explain(error)));

  const send = async () => {
    setBusy(true);
    setStale(undefined);
    const end = spans[span] ? Date.now() + spans[span] : 0;
    const kept = partly ? { policy, measures: measures.map((kind) => ({ kind, ends_at: ending.includes(kind) ? end : 0 })) } : {};
    try {
      await data.decideAppeal(a.id, { version: a.version, outcome, answer, note, ...kept });
      done();
      notify('vireo.appeals.decided', { type: 'info' });
      void queries.invalidateQueries();
    } catch (error) {
      if (error instanceof Failure && error.code === 'conflict') refused(error);
      else await explain(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section title={t('vireo.appeals.decide')}>
      <form
        aria-label={t('vireo.appeals.decide')}
        onFocus={a.allowed_actions.includes('claim') ? claim : undefined}
        onSubmit={(e) => {
          e.preventDefault();
          void send();
        }}
        style={{ display: 'grid', gap: 12 }}
      >
        {a.self_review && <Alert severity="warning">{t('vireo.appeals.self')}</Alert>}
        <ToggleButtonGroup exclusive fullWidth size="small" color="primary" value={outcome} onChange={(_, v: Outcome | null) => v && setOutcome(v)} aria-label={t('vireo.field.outcome')}>
          {outcomes.map((o) => (
            <ToggleButton key={o} value={o} sx={{ textTransform: 'none' }}>
              {t(`vireo.value.ruling.${o}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Typography variant="body2" color="text.secondary">
          {t(`vireo.appeals.${outcome}_hint`)}
        </Typography>
        {partly && (
          <>
            <ToggleButtonGroup size="small" color="primary" value={measures} onChange={(_, v: string[]) => setMeasures(v)} aria-label={t('vireo.appeals.replaced')} sx={{ flexWrap: 'wrap' }}>
              {(instead[a.statement.subject_kind] ?? []).map((m) => (
                <ToggleButton key={m} value={m} sx={{ textTransform: 'none' }}>
                  {t(`vireo.value.measure.${m}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            {ends && (
              <TextField select label={t('vireo.triage.span')} value={span} onChange={(e) => setSpan(Number(e.target.value))}>
                {spans.map((ms, i) => (
                  <MenuItem key={ms} value={i} dense>
                    {ms ? t('vireo.days', { smart_count: ms / 86_400_000 }) : t('vireo.no_end')}
                  </MenuItem>
                ))}
              </TextField>
            )}
            <PolicySelect value={policy} onChange={setPolicy} />
          </>
        )}
        <TextField label={t('vireo.field.answer')} value={answer} onChange={(e) => setAnswer(e.target.value)} multiline minRows={2} maxRows={6} helperText={t('vireo.appeals.answer_help')} slotProps={{ htmlInput: { maxLength: 1000 } }} />
        <TextField label={t('vireo.field.note')} value={note} onChange={(e) => setNote(e.target.value)} multiline maxRows={4} helperText={t('vireo.appeals.note_help')} slotProps={{ htmlInput: { maxLength: 1000 } }} />
        {stale && (
          <Alert severity="warning" action={<Button color="inherit" onClick={() => void queries.invalidateQueries()}>{t('vireo.appeals.load')}</Button>}>
            {stale}
          </Alert>
        )}
        <Button type="submit" variant="contained" disabled={busy || (partly && measures.length === 0)}>
          {t('vireo.appeals.decide')}
        </Button>
      </form>
    </Section>
  );
}
