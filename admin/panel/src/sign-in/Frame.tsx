import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { Notification } from 'ra-ui-materialui';
import { LanguageButton, ThemeButton } from '../layout/preferences';
import { Mark } from '../layout/Mark';

/** Frame is the page around everything that comes before being signed in. */
export function Frame({ title, hint, children, wide }: { title: string; hint?: string; children: React.ReactNode; wide?: boolean }) {
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', gridTemplateRows: 'auto 1fr', backgroundColor: 'background.default', p: 2 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
        <Mark />
        <Box>
          <LanguageButton />
          <ThemeButton />
        </Box>
      </Box>
      <Card sx={{ width: '100%', maxWidth: wide ? 560 : 380, m: 'auto', mt: { xs: 2, md: '10vh' }, p: 3 }}>
        <Typography variant="h1" sx={{ mb: hint ? 0.5 : 2 }}>
          {title}
        </Typography>
        {hint && (
          <Typography color="text.secondary" sx={{ mb: 2 }}>
            {hint}
          </Typography>
        )}
        {children}
      </Card>
      <Notification />
    </Box>
  );
}
