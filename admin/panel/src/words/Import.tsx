import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { categories, levels, matches } from '../common/filters';
import { Pill } from '../common/Pill';
import { data } from '../providers/data';
import { Failure } from '../providers/http';
import type { WordImport } from '../providers/types';
import { Complaint } from '../sign-in/Field';
import { mono } from '../theme';
import { Changes } from './Changes';

const most = 1_000_000; // bytes that one request takes

/** Import brings a file into the draft, after showing what that changes and which lines are wrong. */
export default function Import({ list = '', onClose }: { list?: string; onClose: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [file, setFile] = useState({ text: '', list, category: '', level: 'mask', match: 'auto' });
  const [seen, setSeen] = useState<WordImport>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const fields = failure instanceof Failure ? (failure.body as { errors?: Record<string, string> }).errors : undefined;
  const set = (change: Partial<typeof file>) => {
    setFile((before) => ({ ...before, ...change }));
    setSeen(undefined);
  };
  const ask = async (dry_run: boolean) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await data.importWords({ ...file, dry_run } as Parameters<typeof data.importWords>[0]);
      setSeen(answer);
      if (!answer.imported) return;
      notify(t('vireo.lex.imported', { n: answer.added + answer.changed }), { type: 'info' });
      void queries.invalidateQueries();
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const large = new Blob([file.text]).size > most;
  const pick = (name: 'category' | 'level' | 'match', from: string[], none?: string) => (
    <TextField select label={t(`vireo.field.${name}`)} value={file[name]} onChange={(e) => set({ [name]: e.target.value })} error={Boolean(fields?.[name])} helperText={fields?.[name]} slotProps={none ? { select: { displayEmpty: true }, inputLabel: { shrink: true } } : undefined}>
      {none && <MenuItem value="" dense>{none}</MenuItem>}
      {from.map((one) => (
        <MenuItem key={one} value={one} dense>
          {t(`vireo.value.${name}.${one}`)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth>
      <DialogTitle>{t('vireo.lex.import_title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, '& > :first-of-type': { mt: 1 } }}>
        <TextField
          label={t('vireo.lex.file')}
          value={file.text}
          onChange={(e) => set({ text: e.target.value })}
          multiline
          minRows={5}
          maxRows={10}
          autoFocus
          error={Boolean(fields?.text) || large}
          helperText={large ? t('vireo.lex.file_large') : (fields?.text ?? t('vireo.lex.file_help'))}
          slotProps={{ htmlInput: { sx: { fontFamily: mono, fontSize: '0.8125rem' } } }}
        />
        <Box>
          <Button component="label" variant="outlined" color="inherit">
            {t('vireo.lex.choose_file')}
            <Box
              component="input"
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              aria-label={t('vireo.lex.choose_file')}
              sx={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
              onChange={(e: React.ChangeEvent<HTMLInputElement>) => {
                const chosen = e.target.files?.[0];
                e.target.value = '';
                if (chosen) void chosen.text().then((text) => set({ text }));
              }}
            />
          </Button>
        </Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: '2fr 1fr 1fr 1fr' }, gap: 1.5 }}>
          <TextField label={t('vireo.field.list')} value={file.list} required onChange={(e) => set({ list: e.target.value })} error={Boolean(fields?.list)} helperText={fields?.list ?? t('vireo.lex.list_help')} slotProps={{ htmlInput: { maxLength: 64 } }} />
          {pick('category', categories, t('vireo.lex.category_same'))}
          {pick('level', levels)}
          {pick('match', matches)}
        </Box>
        {!fields && <Complaint failure={failure} />}
        {seen && <Seen of={seen} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('ra.action.cancel')}
        </Button>
        <Button variant={seen && seen.bad === 0 ? 'outlined' : 'contained'} disabled={busy || large || !file.text.trim() || !file.list.trim()} onClick={() => void ask(true)}>
          {t('vireo.lex.preview')}
        </Button>
        {seen && seen.bad === 0 && (
          <Button variant="contained" disabled={busy || seen.added + seen.changed === 0} onClick={() => void ask(false)}>
            {t('vireo.lex.import_n', { smart_count: seen.added + seen.changed })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Seen is what the server says about a file that was not imported yet. */
function Seen({ of: s }: { of: WordImport }) {
  const t = useTranslate();
  return (
    <Box data-testid="import-preview">
      {s.bad > 0 && (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          <b>{t('vireo.lex.bad_lines', { smart_count: s.bad })}</b>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, maxHeight: 180, overflow: 'auto' }} tabIndex={0} aria-label={t('vireo.lex.bad_lines', { smart_count: s.bad })}>
            {s.bad_lines.map((b, i) => (
              <li key={i}>{t('vireo.lex.bad_line', { line: b.line, reason: b.reason })}</li>
            ))}
          </Box>
        </Alert>
      )}
      <Box sx={{ mb: 1 }}>
        <Pill tone="success">{t('vireo.words.added', { n: s.added })}</Pill>
        <Pill tone="info">{t('vireo.words.changed', { n: s.changed })}</Pill>
        <Pill>{t('vireo.lex.unchanged', { n: s.unchanged })}</Pill>
        {s.repeated > 0 && <Pill tone="warning">{t('vireo.lex.repeated', { n: s.repeated })}</Pill>}
        {s.new_lists.length > 0 && <Pill tone="info">{t('vireo.lex.new_lists', { names: s.new_lists.join(', ') })}</Pill>}
      </Box>
      {s.changes.length > 0 && <Changes of={s.changes} total={s.added + s.changed} before={t('vireo.lex.draft_now')} after={t('vireo.lex.after_import')} />}
    </Box>
  );
}
