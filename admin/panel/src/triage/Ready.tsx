import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'ra-core';
import { Values } from '../common/Pill';
import type { DecideRequest, Template } from '../providers/types';
import type { Held } from './load';
import { Kbd } from './Kbd';
import { Preview } from './Preview';

interface Props {
  held: Held;
  measures: string[];
  policy: string;
  template?: Template; // that is asked about; none: it is only read what a takedown tells
  onCancel: () => void;
  onDecide: (d: DecideRequest, what: string) => void;
}

/** Ready shows what the author will read, and, of a template, asks whether it is to be so. */
export function Ready({ held, measures, policy, template, onCancel, onDecide }: Props) {
  const t = useTranslate();
  const kinds = template ? template.measures.map((m) => m.kind) : measures;
  const item = held.case.text.length > 60 ? held.case.text.slice(0, 60) + '…' : held.case.text;
  const what = kinds.map((m) => t(`vireo.value.measure.${m}`)).join(' + ');
  return (
    <Dialog open onClose={onCancel} maxWidth="sm" fullWidth>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (template) onDecide({ outcome: 'actioned', template_id: template.id }, what);
          else onCancel();
        }}
      >
        <DialogTitle>{template ? template.name : t('vireo.triage.key.reads')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.25 }}>
          <div>
            <Values of="measure" are={kinds} />
            {template?.measures.filter((m) => m.days).map((m) => t('vireo.days', { smart_count: m.days }))}
          </div>
          <Preview measures={kinds} policy={template?.policy ?? policy} text={template ? { en: template.text_en, zh: template.text_zh } : ''} with={{ user: held.case.owner_name, item }} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onCancel}>
            {t(template ? 'ra.action.cancel' : 'ra.action.close')} <Box sx={{ ml: 0.75 }}><Kbd>Esc</Kbd></Box>
          </Button>
          {template && (
            <Button type="submit" variant="contained" color="error" autoFocus>
              {what} <Box sx={{ ml: 0.75 }}><Kbd>Enter</Kbd></Box>
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
