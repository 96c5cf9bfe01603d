import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Kbd } from './Kbd';

interface Props {
  title: string;
  label: string;
  /** choices are ready answers, by digit. */
  choices: string[];
  required?: boolean;
  onCancel: () => void;
  onAnswer: (text: string) => void;
}

/** Ask wants one line: a digit takes a ready answer at once, else it is typed. */
export function Ask({ title, label, choices, required, onCancel, onAnswer }: Props) {
  const t = useTranslate();
  const [text, setText] = useState('');
  return (
    <Dialog open onClose={onCancel} maxWidth="xs" fullWidth>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          if (text.trim() || !required) onAnswer(text.trim());
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 0.5, mb: 1.5 }}>
            {choices.map((c, i) => (
              <Button key={c} color="inherit" onClick={() => onAnswer(c)} sx={{ justifyContent: 'flex-start', gap: 1 }}>
                <Kbd>{i + 1}</Kbd> {c}
              </Button>
            ))}
          </Box>
          <TextField
            autoFocus
            fullWidth
            label={label}
            value={text}
            slotProps={{ htmlInput: { maxLength: 255 } }}
            onChange={(e) => setText(e.target.value)}
            onKeyDown={(e) => {
              const choice = text === '' ? choices[Number(e.key) - 1] : undefined;
              if (!choice) return;
              e.preventDefault();
              onAnswer(choice);
            }}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onCancel}>
            {t('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={required && !text.trim()}>
            {t('ra.action.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
