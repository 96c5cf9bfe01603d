import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { exact } from '../common/Time';
import { usePolicies } from '../common/usePolicies';
import { texts } from '../i18n';
import { data } from '../providers/data';
import { may } from '../providers/session';

/** Text is what is written to the owner in both languages. */
export interface Text {
  en: string;
  zh: string;
}

interface Props {
  measures: string[];
  policy: string;
  text: string | Text;
  /** with is what the placeholders of a template stand for. */
  with?: { user: string; item: string };
}

const silent = ['restore'];
const grace = 10_000; // ms until the notice leaves
const day = 86_400_000;

type Tree = { [name: string]: string | Tree };

/** say is a text of the panel in a language that need not be the reader's. */
function say(locale: 'en' | 'zh', path: string): string {
  let at: string | Tree | undefined = texts[locale] as Tree;
  for (const part of path.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : path;
}

/** Preview is what the owner will read, in English and in Chinese. */
export function Preview({ measures, policy, text, with: known }: Props) {
  const t = useTranslate();
  const { all } = usePolicies();
  const { data: settings } = useQuery({ queryKey: ['policies', 'settings'], queryFn: ({ signal }) => data.policySettings(signal), enabled: may('policies:read'), staleTime: 300_000, retry: false });
  const told = measures.filter((m) => !silent.includes(m));
  const rule = all.find((p) => p.code === policy);
  if (told.length === 0) return <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('vireo.triage.told_nothing')}</Box>;
  const until = settings && Date.now() + grace + settings.appeal_days * day;
  const letter = (locale: 'en' | 'zh') => {
    const title = (locale === 'zh' ? rule?.title_zh : rule?.title_en) ?? policy;
    const item = known?.item ? `“${known.item}”` : '';
    const own = (typeof text === 'string' ? text : text[locale])
      .replaceAll('{user}', known?.user ?? '')
      .replaceAll('{item}', item)
      .replaceAll('{policy}', title)
      .replaceAll('{appeal_until}', until ? exact(until, locale) : '');
    return (
      <Box lang={locale === 'zh' ? 'zh-CN' : 'en'} data-testid={`reads-${locale}`} sx={{ p: 1.25, border: 1, borderColor: 'divider', borderRadius: 1.5, display: 'grid', gap: 0.5, alignContent: 'start', minWidth: 0, overflowWrap: 'anywhere' }}>
        <b>{told.map((m) => say(locale, `vireo.value.measure.${m}`)).join(locale === 'zh' ? '、' : ' + ')}</b>
        <span>
          {say(locale, 'vireo.statements.rule')}: {title}
        </span>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {locale === 'zh' ? rule?.text_zh : rule?.text_en}
        </Box>
        {own && <Box sx={{ whiteSpace: 'pre-wrap' }}>{own}</Box>}
        {until && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
            {say(locale, 'vireo.statements.appeal')}: {exact(until, locale)}
          </Box>
        )}
      </Box>
    );
  };
  return (
    <Box component="section" aria-label={t('vireo.triage.told')} sx={{ fontSize: '0.8125rem' }}>
      <Box sx={{ color: 'text.secondary', mb: 0.5 }}>{t('vireo.triage.told')}</Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1 }}>
        {letter('en')}
        {letter('zh')}
      </Box>
    </Box>
  );
}
