import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { policies } from '../common/policies';

interface Props {
  value: string;
  onChange: (policy: string) => void;
  open?: boolean;
  onClose?: () => void;
}

/** PolicySelect chooses the rule that a decision names. */
export function PolicySelect({ value, onChange, open, onClose }: Props) {
  const t = useTranslate();
  return (
    <TextField
      select
      fullWidth
      label={t('vireo.field.policy')}
      value={value}
      onChange={(e) => onChange(e.target.value)}
      slotProps={open === undefined ? {} : { select: { open, onOpen: () => undefined, onClose } }}
    >
      {policies.map((p) => (
        <MenuItem key={p} value={p} dense>
          {t(`vireo.value.reason.${p}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
