import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { usePolicies } from '../common/usePolicies';

const silent = ['restore'];

/** Preview is what the owner will be told. */
export function Preview({ measures, policy, text }: { measures: string[]; policy: string; text: string }) {
  const t = useTranslate();
  const { title } = usePolicies();
  const told = measures.filter((m) => !silent.includes(m));
  return (
    <Box sx={{ p: 1.25, border: 1, borderColor: 'divider', borderRadius: 1.5, fontSize: '0.8125rem' }}>
      <Box sx={{ color: 'text.secondary', mb: 0.25 }}>{t('vireo.triage.told')}</Box>
      {told.length === 0
        ? t('vireo.triage.told_nothing')
        : told.map((m) => t(`vireo.value.measure.${m}`)).join(' + ') + ' · ' + title(policy) + (text && `: ${text}`)}
    </Box>
  );
}
