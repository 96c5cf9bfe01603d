import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Kbd } from './Kbd';
import { keys } from './keys';

/** Help is the keyboard map. */
export function Help({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog open onClose={onClose} maxWidth="md" onKeyDown={(e) => e.key === '?' && onClose()}>
      <DialogTitle>{t('vireo.triage.help')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, gap: 3 }}>
        {(['decide', 'move', 'look'] as const).map((group) => (
          <Box key={group}>
            <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
              {t(`vireo.triage.group.${group}`)}
            </Typography>
            {keys.filter((k) => k.group === group).map((k) => (
              <Box key={k.command} sx={{ display: 'flex', gap: 1, py: 0.375, fontSize: '0.8125rem' }}>
                <Box sx={{ minWidth: 76 }}>
                  <Kbd>{k.key === ' ' ? t('vireo.triage.space') : k.key}</Kbd>
                </Box>
                {t(`vireo.triage.key.${k.command}`)}
              </Box>
            ))}
          </Box>
        ))}
      </DialogContent>
    </Dialog>
  );
}
