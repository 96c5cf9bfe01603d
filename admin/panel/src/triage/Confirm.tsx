import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { ending, spans } from '../common/policies';
import type { DecideRequest, Standing } from '../providers/types';
import { Kbd } from './Kbd';
import { PolicySelect } from './PolicySelect';
import { Preview } from './Preview';
import { Suggested } from './Strikes';

interface Props {
  measure: string;
  who: string;
  policy: string;
  alsoItem: boolean; // the item can be taken down with it
  standing?: Standing; // of whom it is about, for who may see strikes
  onCancel: () => void;
  onDecide: (d: DecideRequest) => void;
}

/** Confirm asks before a measure on a person: how long, by which rule, what they are told. Digits choose, Enter decides. */
export function Confirm({ measure, who, policy: suggested, alsoItem, standing, onCancel, onDecide }: Props) {
  const t = useTranslate();
  const ends = ending.includes(measure);
  const [span, setSpan] = useState(measure === 'ban' ? spans.length - 1 : 1);
  const [policy, setPolicy] = useState(suggested);
  const [item, setItem] = useState(alsoItem);
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const decide = () => {
    const ends_at = ends && spans[span] ? Date.now() + spans[span] : 0;
    onDecide({ outcome: 'actioned', policy, policy_text: text, note, measures: [...(item ? [{ kind: 'takedown', ends_at: 0 }] : []), { kind: measure, ends_at }] });
  };
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.target instanceof HTMLElement && e.target.closest('input:not([type=checkbox]), textarea, [role=combobox], [role=listbox]')) return;
      const digit = Number(e.key);
      if (ends && digit >= 1 && digit <= spans.length) setSpan(digit - 1);
      else if (e.key === 't' && alsoItem) setItem((v) => !v);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [ends, alsoItem]);
  return (
    <Dialog open onClose={onCancel} maxWidth="sm" fullWidth>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          decide();
        }}
      >
        <DialogTitle>{t('vireo.triage.confirm', { measure: t(`vireo.value.measure.${measure}`), who })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          {ends && (
            <ToggleButtonGroup exclusive size="small" color="primary" value={span} onChange={(_, v: number | null) => v !== null && setSpan(v)} aria-label={t('vireo.triage.span')} sx={{ flexWrap: 'wrap' }}>
              {spans.map((ms, i) => (
                <ToggleButton key={ms} value={i} sx={{ textTransform: 'none', gap: 0.75 }}>
                  <Kbd>{i + 1}</Kbd> {ms ? t('vireo.triage.days', { smart_count: ms / 86_400_000 }) : t('vireo.triage.no_end')}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
          {alsoItem && (
            <FormControlLabel
              control={<Checkbox size="small" checked={item} onChange={(e) => setItem(e.target.checked)} />}
              label={
                <>
                  {t('vireo.triage.also_item')} <Kbd>t</Kbd>
                </>
              }
            />
          )}
          <PolicySelect value={policy} onChange={setPolicy} />
          <Suggested standing={standing} policy={policy} />
          <TextField label={t('vireo.field.policy_text')} value={text} onChange={(e) => setText(e.target.value)} multiline maxRows={4} slotProps={{ htmlInput: { maxLength: 1000 } }} />
          <TextField label={t('vireo.field.note')} value={note} onChange={(e) => setNote(e.target.value)} multiline maxRows={4} slotProps={{ htmlInput: { maxLength: 1000 } }} />
          <Preview measures={[...(item ? ['takedown'] : []), measure]} policy={policy} text={text} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onCancel}>
            {t('ra.action.cancel')} <Box sx={{ ml: 0.75 }}><Kbd>Esc</Kbd></Box>
          </Button>
          <Button type="submit" variant="contained" color="error" autoFocus>
            {t(`vireo.value.measure.${measure}`)} <Box sx={{ ml: 0.75 }}><Kbd>Enter</Kbd></Box>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
