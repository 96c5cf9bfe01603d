import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'ra-core';
import { Kbd } from '../triage/Kbd';
import { sheetKeys } from './keys';

const names: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };

/** Help is the keyboard map of the sheet. */
export function Help({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const texts = [...new Set(sheetKeys.map((k) => k.text))];
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth onKeyDown={(e) => e.key === '?' && onClose()}>
      <DialogTitle>{t('vireo.sheet.keys_help')}</DialogTitle>
      <DialogContent>
        {texts.map((text) => (
          <Box key={text} sx={{ display: 'flex', gap: 1, py: 0.375, fontSize: '0.8125rem' }}>
            <Box sx={{ minWidth: 88, display: 'flex', gap: 0.5 }}>
              {sheetKeys.filter((k) => k.text === text).flatMap((k) => k.keys).map((key) => (
                <Kbd key={key}>{key === ' ' ? t('vireo.triage.space') : (names[key] ?? key)}</Kbd>
              ))}
            </Box>
            {t(`vireo.sheet.key.${text}`)}
          </Box>
        ))}
        <Box sx={{ mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>{t('vireo.sheet.key.alone')}</Box>
      </DialogContent>
    </Dialog>
  );
}
