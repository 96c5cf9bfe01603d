import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useState } from 'react';
import { Pill } from '../common/Pill';
import { Section } from '../common/Section';
import { Failed, Nothing, Waiting } from '../common/states';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import { mono } from '../theme';

/** Draft is the difference between the word lists as people edit them and the version in force. */
export default function Draft() {
  const t = useTranslate();
  const { data: draft, error, refetch } = useQuery({ queryKey: ['draft'], queryFn: ({ signal }) => data.draft(signal) });
  const [note, setNote] = useState('');
  const { run, busy } = useDo();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!draft) return <Waiting />;
  const any = draft.added + draft.changed + draft.removed > 0 || draft.policy;
  return (
    <>
      <Title title={t('resources.words-draft.name', { smart_count: 1 })} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="h1">{t('resources.words-draft.name', { smart_count: 1 })}</Typography>
        <Pill tone="success">{t('vireo.words.added', { n: draft.added })}</Pill>
        <Pill tone="info">{t('vireo.words.changed', { n: draft.changed })}</Pill>
        <Pill tone="error">{t('vireo.words.removed', { n: draft.removed })}</Pill>
        {draft.policy && <Pill tone="warning">{t('vireo.words.policy_changed')}</Pill>}
        <Box sx={{ flex: 1 }} />
        {draft.allowed_actions.includes('publish') && any && (
          <Box component="form" sx={{ display: 'flex', gap: 1 }} onSubmit={(e: React.FormEvent) => { e.preventDefault(); void run(() => data.publishWords(note), 'vireo.words.published').then((r) => r && setNote('')); }}>
            <TextField label={t('vireo.field.note')} value={note} onChange={(e) => setNote(e.target.value)} slotProps={{ htmlInput: { maxLength: 255 } }} />
            <Button type="submit" variant="contained" disabled={busy}>
              {t('vireo.words.publish')}
            </Button>
          </Box>
        )}
      </Box>
      {!any ? (
        <Section>
          <Nothing title={t('vireo.words.no_changes')} hint={t('vireo.words.no_changes_hint')} />
        </Section>
      ) : (
        <Section flush>
          <Table size="small">
            <TableHead>
              <TableRow>
                {['list', 'text', 'before', 'after'].map((name) => (
                  <TableCell key={name}>{t(`vireo.field.${name}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {draft.changes.map((c, i) => (
                <TableRow key={i}>
                  <TableCell>{c.list}</TableCell>
                  <TableCell>
                    <b>{c.text}</b>
                  </TableCell>
                  <TableCell sx={{ fontFamily: mono, color: 'error.main' }}>{c.before || '–'}</TableCell>
                  <TableCell sx={{ fontFamily: mono, color: 'success.main' }}>{c.after || '–'}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Section>
      )}
    </>
  );
}
