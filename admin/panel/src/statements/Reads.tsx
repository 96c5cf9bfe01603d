import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { exact } from '../common/Time';
import { i18n, texts } from '../i18n';
import { data } from '../providers/data';

/** word is a text of the panel in a language, which need not be the reader's. */
function word(locale: string, path: string): string {
  let at: unknown = texts[locale as keyof typeof texts];
  for (const part of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  return typeof at === 'string' ? at : i18n.translate(path);
}

/** Reads is a statement of reasons as its user reads it, in English or Chinese. */
export function Reads({ id }: { id: string }) {
  const t = useTranslate();
  const [own] = useLocaleState();
  const [locale, setLocale] = useState(own);
  const { data: read, error, refetch } = useQuery({ queryKey: ['statements', 'read', id, locale], queryFn: ({ signal }) => data.readStatement(id, locale, signal) });
  const say = (path: string) => word(locale, path);
  const part = (title: string, body: React.ReactNode) => (
    <Box sx={{ mt: 1.25 }}>
      <Box sx={{ fontWeight: 600 }}>{say(title)}</Box>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{body}</Box>
    </Box>
  );
  const languages = (
    <ToggleButtonGroup exclusive size="small" value={locale} onChange={(_, v: string | null) => v && setLocale(v)} aria-label={t('vireo.statements.language')}>
      <ToggleButton value="en" sx={{ textTransform: 'none', py: 0.25 }}>{t('vireo.statements.english')}</ToggleButton>
      <ToggleButton value="zh" sx={{ textTransform: 'none', py: 0.25 }}>{t('vireo.statements.chinese')}</ToggleButton>
    </ToggleButtonGroup>
  );
  return (
    <Section title={t('vireo.statements.reads')} aside={languages}>
      {error ? <Failed error={error} retry={() => void refetch()} /> : !read ? <Waiting rows={4} /> : (
        <Box lang={locale === 'zh' ? 'zh-CN' : 'en'} data-testid="reads" sx={{ fontSize: '0.875rem', p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1.5, maxWidth: 640 }}>
          <Box sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>{read.notice?.text ?? say('vireo.statements.no_notice')}</Box>
          {part('vireo.statements.measures', read.statement.kind === 'hold' ? say('vireo.value.statement.hold') : read.statement.measures.map((m) => say(`vireo.value.measure.${m.kind}`) + (m.ends_at ? ` → ${exact(m.ends_at, locale)}` : '')).join(' · '))}
          {read.statement.policy_title && part('vireo.statements.rule', `${read.statement.policy_title}\n${read.statement.policy_text}`)}
          {(read.statement.text_en || read.statement.text_zh) && part('vireo.statements.more', (locale === 'zh' ? read.statement.text_zh : read.statement.text_en) || read.statement.text_en || read.statement.text_zh)}
          {read.statement.facts && part('vireo.statements.wrote', `“${read.statement.facts}”`)}
          {part('vireo.statements.how', `${say(`vireo.value.found.${read.statement.found_by}`)} · ${say(read.statement.automated ? 'vireo.statements.automated' : 'vireo.statements.person')}`)}
          {part('vireo.statements.appeal', exact(read.statement.appeal_until, locale))}
        </Box>
      )}
    </Section>
  );
}
