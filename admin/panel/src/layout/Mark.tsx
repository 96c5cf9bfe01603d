import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';

/** Mark is the product's name. */
export function Mark() {
  const t = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: 700, fontSize: '0.9375rem', letterSpacing: '-0.01em' }}>
      <Box component="img" src="/admin/favicon.svg" alt="" sx={{ width: 22, height: 22 }} />
      vireo
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 500, display: { xs: 'none', sm: 'inline' } }}>
        {t('vireo.product')}
      </Box>
    </Box>
  );
}
