import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import Select from '@mui/material/Select';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { Value } from '../common/Pill';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import type { WordEntry } from '../providers/types';

/** useSave changes fields of an entry of the draft. */
function useSave(e: WordEntry) {
  const { run, busy } = useDo();
  return { busy, save: (change: Partial<WordEntry>) => run(() => data.update('word-entries', { id: e.id, data: change, previousData: { ...e } }), 'vireo.saved') };
}

const stop = (event: React.SyntheticEvent) => event.stopPropagation(); // the row leads elsewhere

/** Pick is a value of a fixed set, changed where it stands. */
export function Pick({ of: e, name, from }: { of: WordEntry; name: 'level' | 'match'; from: string[] }) {
  const t = useTranslate();
  const { save, busy } = useSave(e);
  if (!e.allowed_actions.includes('edit')) return <Value of={name} is={e[name]} />;
  return (
    <Select
      variant="standard"
      disableUnderline
      value={e[name]}
      disabled={busy}
      onClick={stop}
      onChange={(event) => void save({ [name]: event.target.value })}
      inputProps={{ 'aria-label': `${t(`vireo.field.${name}`)}: ${e.text}` }}
      renderValue={(v) => <Value of={name} is={v} />}
      sx={{ '& .MuiSelect-select': { py: 0.25 } }}
    >
      {from.map((one) => (
        <MenuItem key={one} value={one} dense>
          {t(`vireo.value.${name}.${one}`)}
        </MenuItem>
      ))}
    </Select>
  );
}

const day = (ms: number) => (ms ? new Date(ms).toISOString().slice(0, 10) : '');

/** How tags, expiry and note are written in a field, and read from it. */
const forms = {
  tags: { type: 'text', show: (e: WordEntry) => e.tags.join(', '), read: (text: string) => text.split(/[,，]/).map((s) => s.trim()).filter(Boolean) },
  expires_at: { type: 'date', show: (e: WordEntry) => day(e.expires_at), read: (text: string) => (text ? Date.parse(text) : 0) },
  note: { type: 'text', show: (e: WordEntry) => e.note, read: (text: string) => text },
};

/** Write is a field of an entry that is written in a small box above its place. */
export function Write({ of: e, name, children }: { of: WordEntry; name: keyof typeof forms; children: ReactNode }) {
  const t = useTranslate();
  const { save, busy } = useSave(e);
  const [at, setAt] = useState<HTMLElement | null>(null);
  const [text, setText] = useState('');
  const form = forms[name];
  if (!e.allowed_actions.includes('edit')) return <>{children}</>;
  const label = t(`vireo.field.${name}`);
  return (
    <>
      <Box
        component="button"
        type="button"
        onClick={(event: React.MouseEvent<HTMLElement>) => {
          stop(event);
          setText(form.show(e));
          setAt(event.currentTarget);
        }}
        sx={{
          display: 'flex', alignItems: 'center', gap: 0.5, width: '100%', minHeight: 24, minWidth: 56, p: 0, border: 0, background: 'none', font: 'inherit', color: 'inherit', textAlign: 'left', cursor: 'pointer', position: 'relative',
          '& svg': { opacity: 0, fontSize: 14, color: 'text.secondary' }, '&:hover svg, &:focus-visible svg': { opacity: 1 },
        }}
      >
        <Box component="span" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: 220 }}>{children}</Box>
        <Box component="span" sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}>
          {t('vireo.lex.edit_field', { field: label, text: e.text })}
        </Box>
        <EditIcon />
      </Box>
      <Popover open={Boolean(at)} anchorEl={at} onClose={() => setAt(null)} onClick={stop} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
        <Box
          component="form"
          sx={{ display: 'flex', gap: 1, p: 1.25, alignItems: 'flex-start' }}
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault();
            void save({ [name]: form.read(text) }).then((done) => done && setAt(null));
          }}
        >
          <TextField
            autoFocus
            type={form.type}
            label={label}
            value={text}
            onChange={(event) => setText(event.target.value)}
            helperText={t(`vireo.lex.help_${name}`)}
            slotProps={{ htmlInput: { maxLength: 255 }, inputLabel: { shrink: true } }}
            sx={{ width: 280 }}
          />
          <Button type="submit" variant="contained" disabled={busy}>
            {t('ra.action.save')}
          </Button>
        </Box>
      </Popover>
    </>
  );
}
