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
import { RecordLink } from '../common/links';
import { textFields } from '../common/filters';
import { Value, Values } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Failed } from '../common/states';
import { data } from '../providers/data';
import type { WordTest } from '../providers/types';
import { Marked } from '../triage/Marked';

const pause = 300; // ms without a key before the text is tried

/** Test tries a text on the words in force, or on the draft. */
export default function Test() {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [settled, setSettled] = useState('');
  const [field, setField] = useState('comment');
  const [draft, setDraft] = useState(false);
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
          <TextField select label={t('vireo.field.field')} value={field} onChange={(e) => setField(e.target.value)} sx={{ minWidth: 160 }}>
            {textFields.map((f) => (
              <MenuItem key={f} value={f} dense>
                {t(`vireo.value.field.${f}`)}
              </MenuItem>
            ))}
          </TextField>
          <FormControlLabel control={<Switch checked={draft} onChange={(e) => setDraft(e.target.checked)} />} label={t('vireo.words.by_draft')} />
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
              [t('vireo.field.ruleset_version'), result.version],
            ]}
          />
          <Box component="ul" sx={{ pl: 2, mb: 0 }}>
            {result.hits.map((h, i) => (
              <li key={i}>
                <b>{h.found}</b> → {h.entry} <RecordLink to="word-entries" id={h.entry_id} /> <Value of="level" is={h.level} /> <Values of="technique" are={h.techniques} none="" />
              </li>
            ))}
          </Box>
          {result.hits.length === 0 && t('vireo.words.no_hits')}
        </Section>
      )}
    </>
  );
}
