import TextField, { type TextFieldProps } from '@mui/material/TextField';
import Alert from '@mui/material/Alert';
import { useTranslate } from 'ra-core';
import { Failure } from '../providers/http';

/** Field is a text field with the server's complaint about it. */
export function Field({ failure, name, ...p }: TextFieldProps & { name: string; failure?: unknown }) {
  const fields = failure instanceof Failure ? (failure.body as { errors?: Record<string, string> }).errors : undefined;
  const text = fields?.[name];
  return <TextField fullWidth margin="dense" name={name} error={Boolean(text)} helperText={text} {...p} />;
}

/** Complaint is what the server says about the whole. */
export function Complaint({ failure }: { failure: unknown }) {
  const t = useTranslate();
  if (!failure) return null;
  if (!(failure instanceof Failure)) return <Alert severity="error">{t('vireo.error.unknown')}</Alert>;
  const text = t(failure.message, { _: failure.message });
  return (
    <Alert severity="error" sx={{ my: 1 }}>
      {failure.retryAfter > 0 ? t('vireo.error.wait', { message: text, seconds: failure.retryAfter }) : text}
    </Alert>
  );
}
