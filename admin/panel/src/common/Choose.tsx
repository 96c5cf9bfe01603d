import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useEffect, useId, useRef, useState } from 'react';
import { Kbd } from '../triage/Kbd';

export interface Option {
  id: string;
  label: string;
  hint?: React.ReactNode;
  group?: string;
  /** also is what a search finds it by, besides its label. */
  also?: string;
}

interface Props {
  title: string;
  label: string; // of the field that filters
  options: Option[];
  current?: string;
  none: string; // there is nothing to choose
  onCancel: () => void;
  onChoose: (id: string) => void;
}

/** found are the options that a text finds, with groups kept together. */
export function found(options: Option[], text: string): Option[] {
  const wanted = text.trim().toLowerCase();
  const fit = options.filter((o) => !wanted || `${o.label} ${o.also ?? ''}`.toLowerCase().includes(wanted));
  const groups = [...new Set(fit.map((o) => o.group))];
  return groups.flatMap((g) => fit.filter((o) => o.group === g));
}

/** Choose is a choice by keyboard: digits take one at once, letters filter, arrows and Enter do the rest. */
export function Choose({ title, label, options, current, none, onCancel, onChoose }: Props) {
  const t = useTranslate();
  const name = useId();
  const [text, setText] = useState('');
  const shown = found(options, text);
  const [at, setAt] = useState(Math.max(0, shown.findIndex((o) => o.id === current)));
  const row = useRef<HTMLDivElement>(null);
  const chosen = shown[Math.min(at, shown.length - 1)];
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' }); // its answer is a promise, and no clean-up
  }, [chosen?.id]);
  const press = (e: React.KeyboardEvent) => {
    const digit = text === '' && /^[1-9]$/.test(e.key) ? shown[Number(e.key) - 1] : undefined;
    if (e.nativeEvent.isComposing) return;
    if (digit) onChoose(digit.id);
    else if (e.key === 'Enter' && chosen) onChoose(chosen.id);
    else if (e.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1));
    else if (e.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    e.preventDefault();
  };
  return (
    <Dialog open onClose={onCancel} maxWidth="xs" fullWidth>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent sx={{ '& > :first-of-type': { mt: 1 } }}>
        <TextField
          autoFocus
          fullWidth
          label={label}
          value={text}
          onChange={(e) => {
            setText(e.target.value);
            setAt(0);
          }}
          onKeyDown={press}
          slotProps={{ htmlInput: { role: 'combobox', 'aria-expanded': true, 'aria-controls': name, 'aria-autocomplete': 'list', 'aria-activedescendant': chosen && `${name}-${chosen.id}` } }}
        />
        <Box id={name} role="listbox" aria-label={title} sx={{ mt: 1, maxHeight: '52vh', overflowY: 'auto' }}>
          {shown.map((o, i) => (
            <Box key={o.id} ref={o.id === chosen?.id ? row : undefined}>
              {o.group && o.group !== shown[i - 1]?.group && (
                <Box role="presentation" sx={{ fontSize: '0.6875rem', fontWeight: 650, color: 'text.secondary', px: 1, pt: 1, pb: 0.25 }}>
                  {o.group}
                </Box>
              )}
              <Box
                role="option"
                id={`${name}-${o.id}`}
                aria-selected={o.id === chosen?.id}
                onClick={() => onChoose(o.id)}
                onMouseMove={() => setAt(i)}
                sx={{
                  display: 'grid', gridTemplateColumns: '24px 1fr auto', gap: 1, alignItems: 'baseline', px: 1, py: 0.625, borderRadius: 1, cursor: 'pointer', fontSize: '0.8125rem',
                  backgroundColor: o.id === chosen?.id ? 'action.selected' : 'transparent',
                }}
              >
                <span>{text === '' && i < 9 && <Kbd>{i + 1}</Kbd>}</span>
                <Box component="span" sx={{ fontWeight: o.id === current ? 650 : 400, minWidth: 0, overflowWrap: 'anywhere' }}>
                  {o.label}
                </Box>
                <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums', textAlign: 'right' }}>
                  {o.hint}
                </Box>
              </Box>
            </Box>
          ))}
          {shown.length === 0 && <Box sx={{ p: 2, textAlign: 'center', color: 'text.secondary', fontSize: '0.8125rem' }}>{options.length === 0 ? none : t('vireo.state.none_found')}</Box>}
        </Box>
      </DialogContent>
    </Dialog>
  );
}
