import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Choice, Several, Text } from '../common/fields';
import { categories, kinds, reasons } from '../common/filters';
import type { Form } from '../common/FormDialog';
import type { RouteRule } from '../providers/types';
import { useQueues } from './useQueues';

export const scripts = ['han', 'japanese', 'hangul', 'latin', 'cyrillic', 'arabic', 'devanagari', 'thai', 'other', 'none'];

/** RuleForm changes one rule of a draft; the server sees it with the draft. */
export function RuleForm({ title, rule, onClose, onDone }: { title: string; rule: RouteRule; onClose: () => void; onDone: (rule: RouteRule) => void }) {
  const t = useTranslate();
  const { queues, title: called } = useQueues();
  const [value, setValue] = useState<Record<string, unknown>>({ ...rule });
  const form: Form = { value, set: (name, v) => setValue((was) => ({ ...was, [name]: v })), error: () => undefined };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          e.stopPropagation();
          onDone(value as unknown as RouteRule);
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5, '& > :first-of-type': { mt: 1 } }}>
          <TextField select required label={t('vireo.field.queue')} value={value.queue_id ?? ''} onChange={(e) => form.set('queue_id', e.target.value)}>
            {queues.map((q) => (
              <MenuItem key={q.id} value={q.id}>
                {called(q.id)}
              </MenuItem>
            ))}
          </TextField>
          <Several form={form} name="kinds" of="subject" from={kinds} />
          <Several form={form} name="reasons" of="reason" from={reasons} />
          <Several form={form} name="categories" of="category" from={categories} />
          <Several form={form} name="scripts" of="script" from={scripts} />
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: 1.5 }}>
            <Text form={form} name="min_severity" type="number" />
            <Choice form={form} name="source" of="source" from={['reported', 'automatic']} none />
            <Text form={form} name="new_account_days" type="number" />
          </Box>
          <Text form={form} name="note" lines={3} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {t('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={!value.queue_id}>
            {t('ra.action.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
