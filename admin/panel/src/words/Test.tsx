import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useDeferredValue, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { RecordLink } from '../common/links';
import { textFields } from '../common/filters';
import { Value, Values } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Failed } from '../common/states';
import { data } from '../providers/data';
import { Table } from '../common/Table';
import type { WordMatch, WordTest } from '../providers/types';
import { mono } from '../theme';
import { Marked } from '../triage/Marked';

const pause = 300; // ms without a key before the text is tried

/** Test tries a text on the words in force, or on the draft. */
export default function Test() {
  const t = useTranslate();
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState('');
  const [settled, setSettled] = useState('');
  const [field, setField] = useState('comment');
  const draft = params.get('draft') === '1';
  const wanted = useDeferredValue(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), pause);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data: result, error } = useQuery<WordTest & { text: string }>({
    queryKey: ['words-test', settled, field, draft],
    queryFn: ({ signal }) => data.testWords(settled, field, draft, signal).then((r) => ({ ...r, text: settled })),
    enabled: settled.trim() !== '',
    placeholderData: (before) => before,
    retry: false,
  });
  return (
    <>
      <Title title={t('resources.words-test.name', { smart_count: 1 })} />
      <Typography variant="h1" sx={{ mb: 1.5 }}>
        {t('resources.words-test.name', { smart_count: 1 })}
      </Typography>
      <Section>
        <TextField
          fullWidth
          multiline
          minRows={3}
          maxRows={10}
          autoFocus
          label={t('vireo.words.text')}
          value={text}
          onChange={(e) => setText(e.target.value)}
          slotProps={{ htmlInput: { maxLength: 5000 } }}
        />
        <Box sx={{ display: 'flex', gap: 2, mt: 1.5, alignItems: 'center' }}>
          <TextField select label={t('vireo.lex.kind')} value={field} onChange={(e) => setField(e.target.value)} sx={{ minWidth: 160 }}>
            {textFields.map((f) => (
              <MenuItem key={f} value={f} dense>
                {t(`vireo.value.field.${f}`)}
              </MenuItem>
            ))}
          </TextField>
          <FormControlLabel control={<Switch checked={draft} onChange={(e) => setParams(e.target.checked ? { draft: '1' } : {}, { replace: true })} />} label={t('vireo.words.by_draft')} />
        </Box>
      </Section>
      {error && settled && <Failed error={error} />}
      {result && settled && !error && (
        <Section title={<>{t('vireo.words.verdict')} <Value of="verdict" is={result.verdict} /></>}>
          <Typography sx={{ fontSize: '1.0625rem', lineHeight: 1.7, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 1.5 }} data-testid="marked">
            <Marked text={result.text} hits={result.hits} />
          </Typography>
          <Facts
            wide
            of={[
              [t('vireo.field.public_text'), result.public_text || '–'],
              ...(result.normalised ? [[t('vireo.lex.normalised'), <span key="n" style={{ fontFamily: mono }} data-testid="normalised">{result.normalised}</span>] as [string, React.ReactNode]] : []),
              [t('vireo.lex.judged_by'), result.version === '0' ? t('vireo.lex.the_draft') : t('vireo.lex.version', { id: result.version })],
            ]}
          />
        </Section>
      )}
      {result && settled && !error && (
        <Section title={t('vireo.lex.found', { smart_count: result.hits.length })} flush={result.hits.length > 0}>
          {result.hits.length === 0 ? (
            t('vireo.words.no_hits')
          ) : (
            <Table<WordMatch & { id: number }>
              name={t('vireo.lex.found', { smart_count: result.hits.length })}
              rows={result.hits.map((h, id) => ({ ...h, id }))}
              columns={[
                { name: 'found', label: 'vireo.lex.as_written', render: (h) => <b>{h.found}</b> },
                { name: 'normalised', label: 'vireo.lex.normalised', render: (h) => <span style={{ fontFamily: mono }}>{h.normalised || '–'}</span> },
                { name: 'entry', render: (h) => <>{h.entry} <RecordLink to="word-entries" id={h.entry_id} /></> },
                { name: 'level', render: (h) => <Value of="level" is={h.level} /> },
                { name: 'techniques', render: (h) => <Values of="technique" are={h.techniques} none={t('vireo.lex.plain')} /> },
              ]}
            />
          )}
        </Section>
      )}
    </>
  );
}
