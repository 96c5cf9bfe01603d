import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { usePolicies } from './usePolicies';

interface Props {
  value: string;
  onChange: (policy: string) => void;
  open?: boolean;
  onClose?: () => void;
  error?: string;
  none?: boolean; // an empty choice, too
}

/** PolicySelect chooses the active policy that a decision names. */
export function PolicySelect({ value, onChange, open, onClose, error, none }: Props) {
  const t = useTranslate();
  const { active, title, pending } = usePolicies();
  const old = value && !pending && !active.some((p) => p.code === value);
  return (
    <TextField
      select
      fullWidth
      label={t('vireo.field.policy')}
      value={pending ? '' : value}
      onChange={(e) => onChange(e.target.value)}
      error={Boolean(error)}
      helperText={error}
      slotProps={open === undefined ? {} : { select: { open, onOpen: () => undefined, onClose } }}
    >
      {none && <MenuItem value="">–</MenuItem>}
      {old && (
        <MenuItem value={value} dense disabled>
          {title(value)}
        </MenuItem>
      )}
      {active.map((p) => (
        <MenuItem key={p.code} value={p.code} dense>
          {title(p.code)}
        </MenuItem>
      ))}
    </TextField>
  );
}
