import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { DecideRequest, Template } from '../providers/types';
import { Taken, TemplateSelect } from '../templates/Select';
import { Preview } from '../triage/Preview';
import { ending, spans } from './policies';
import { PolicySelect } from './PolicySelect';
import { usePolicies } from './usePolicies';

interface Props {
  title: string;
  measures: string[]; // that may be used
  reason?: string;
  warning?: string;
  templates?: boolean; // it can be taken from a template
  busy?: boolean;
  onCancel: () => void;
  onDecide: (d: DecideRequest) => void;
}

/** Decide is the whole form of a decision: outcome, measures, how long, by which rule, what is told. */
export function Decide({ title, measures, reason = 'other', warning, templates = true, busy, onCancel, onDecide }: Props) {
  const t = useTranslate();
  const [outcome, setOutcome] = useState('actioned');
  const [chosen, setChosen] = useState<string[]>([]);
  const [span, setSpan] = useState(0);
  const { suits } = usePolicies();
  const [named, setPolicy] = useState('');
  const policy = named || suits(reason);
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [template, setTemplate] = useState<Template>();
  const acts = outcome === 'actioned';
  const ends = chosen.some((m) => ending.includes(m));
  return (
    <Dialog open onClose={onCancel} maxWidth="sm" fullWidth>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          const end = spans[span] ? Date.now() + spans[span] : 0;
          onDecide({
            outcome: outcome as DecideRequest['outcome'],
            note,
            ...(acts && template && { template_id: template.id, policy_text: text }),
            ...(acts && !template && { policy, policy_text: text, measures: chosen.map((kind) => ({ kind, ends_at: ending.includes(kind) ? end : 0 })) }),
          });
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5, '& > :first-of-type': { mt: 1 } }}>
          {warning && <Alert severity="info">{warning}</Alert>}
          <ToggleButtonGroup exclusive size="small" color="primary" value={outcome} onChange={(_, v: string | null) => v && setOutcome(v)} aria-label={t('vireo.field.outcome')}>
            {['actioned', 'no_violation'].map((o) => (
              <ToggleButton key={o} value={o} sx={{ textTransform: 'none' }}>
                {t(`vireo.value.outcome.${o}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {acts && templates && <TemplateSelect value={template} onChange={setTemplate} />}
          {acts && template && <Taken of={template} />}
          {acts && !template && (
            <>
              <ToggleButtonGroup size="small" color="primary" value={chosen} onChange={(_, v: string[]) => setChosen(v)} aria-label={t('vireo.field.measures')} sx={{ flexWrap: 'wrap' }}>
                {measures.map((m) => (
                  <ToggleButton key={m} value={m} sx={{ textTransform: 'none' }}>
                    {t(`vireo.value.measure.${m}`)}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
              {ends && (
                <TextField select label={t('vireo.triage.span')} value={span} onChange={(e) => setSpan(Number(e.target.value))}>
                  {spans.map((ms, i) => (
                    <MenuItem key={ms} value={i} dense>
                      {ms ? t('vireo.triage.days', { smart_count: ms / 86_400_000 }) : t('vireo.triage.no_end')}
                    </MenuItem>
                  ))}
                </TextField>
              )}
              <PolicySelect value={policy} onChange={setPolicy} />
            </>
          )}
          {acts && <TextField label={t('vireo.field.policy_text')} value={text} onChange={(e) => setText(e.target.value)} multiline maxRows={4} helperText={template && t('vireo.templates.instead')} slotProps={{ htmlInput: { maxLength: 1000 } }} />}
          <TextField label={t('vireo.field.note')} value={note} onChange={(e) => setNote(e.target.value)} multiline maxRows={4} slotProps={{ htmlInput: { maxLength: 1000 } }} />
          {acts && !template && <Preview measures={chosen} policy={policy} text={text} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onCancel}>
            {t('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={busy || (acts && !template && chosen.length === 0)}>
            {t('vireo.decide')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
