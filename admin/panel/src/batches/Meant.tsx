import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Pill } from '../common/Pill';
import type { Batch } from '../providers/types';

/** Meant is what a batch works on: rows that were chosen, or all that a filter let through. */
export function Meant({ of: b }: { of: Batch }) {
  const t = useTranslate();
  if (!b.resource) return <>{t('vireo.batch.named')}</>;
  const asked = [...b.filter.map((f) => `${t(`vireo.field.${f.name}`, { _: f.name })}: ${f.values.join(', ')}`), ...(b.q ? [`“${b.q}”`] : [])];
  return (
    <>
      {t('vireo.batch.over', { name: t(`resources.${b.resource}.name`, { smart_count: 2 }) })}
      {asked.length > 0 && (
        <Box sx={{ mt: 0.25 }}>
          {asked.map((one) => (
            <Pill key={one}>{one}</Pill>
          ))}
        </Box>
      )}
    </>
  );
}
