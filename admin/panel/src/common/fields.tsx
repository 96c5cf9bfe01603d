import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import type { Form } from './FormDialog';

interface Props {
  form: Form;
  name: string;
  required?: boolean;
}

/** Text is a field of a form for a text. */
export function Text({ form, name, required, max = 255, lines, auto, type, help, label }: Props & { max?: number; lines?: number; auto?: boolean; type?: string; help?: string; label?: string }) {
  const t = useTranslate();
  const error = form.error(name);
  return (
    <TextField
      label={t(label ?? `vireo.field.${name}`)}
      type={type}
      value={form.value[name] ?? ''}
      onChange={(e) => form.set(name, type === 'number' ? Number(e.target.value) : e.target.value)}
      required={required}
      autoFocus={auto}
      multiline={Boolean(lines)}
      maxRows={lines}
      error={Boolean(error)}
      helperText={error ?? help}
      slotProps={{ htmlInput: { maxLength: max } }}
    />
  );
}

/** Choice is a field for one of a fixed set. */
export function Choice({ form, name, of, from, none }: Props & { of?: string; from: string[]; none?: boolean }) {
  const t = useTranslate();
  const error = form.error(name);
  return (
    <TextField select label={t(`vireo.field.${name}`)} value={form.value[name] ?? ''} onChange={(e) => form.set(name, e.target.value)} error={Boolean(error)} helperText={error}>
      {none && <MenuItem value="">–</MenuItem>}
      {from.map((one) => (
        <MenuItem key={one} value={one} dense>
          {of ? t(`vireo.value.${of}.${one}`) : one}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Several is a field for some of a set; free: others may be typed. */
export function Several({ form, name, of, from, free }: Props & { of?: string; from: string[]; free?: boolean }) {
  const t = useTranslate();
  const error = form.error(name);
  return (
    <Autocomplete
      multiple
      size="small"
      freeSolo={free}
      options={from}
      value={(form.value[name] as string[] | undefined) ?? []}
      onChange={(_, v) => form.set(name, v)}
      getOptionLabel={(one) => (of ? t(`vireo.value.${of}.${one}`, { _: one }) : one)}
      renderInput={(p) => <TextField {...p} label={t(`vireo.field.${name}`)} error={Boolean(error)} helperText={error} />}
    />
  );
}
