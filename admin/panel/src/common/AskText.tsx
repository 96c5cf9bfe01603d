import Button, { type ButtonProps } from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useDo } from './useDo';

interface Props {
  label: string;
  hint?: string;
  field: string; // what the text is called
  what: (text: string) => Promise<unknown>;
  done?: string;
  color?: ButtonProps['color'];
}

/** AskText is a button for what needs a reason, or another text, first. */
export function AskText({ label, hint, field, what, done = 'vireo.done', color = 'inherit' }: Props) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { run, busy } = useDo();
  return (
    <>
      <Button variant="outlined" color={color} onClick={() => setOpen(true)}>
        {t(label)}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="xs" fullWidth>
        <form
          onSubmit={(e) => {
            e.preventDefault();
            void run(() => what(text), done).then((out) => {
              if (out === undefined) return;
              setOpen(false);
              setText('');
            });
          }}
        >
          <DialogTitle>{t(label)}</DialogTitle>
          <DialogContent>
            {hint && <DialogContentText sx={{ mb: 1.5 }}>{t(hint, { _: hint })}</DialogContentText>}
            <TextField label={t(field)} value={text} onChange={(e) => setText(e.target.value)} required autoFocus fullWidth margin="dense" multiline minRows={2} maxRows={6} slotProps={{ htmlInput: { maxLength: 1000 } }} />
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={() => setOpen(false)}>
              {t('ra.action.cancel')}
            </Button>
            <Button type="submit" variant="contained" disabled={busy || !text.trim()}>
              {t('ra.action.confirm')}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
