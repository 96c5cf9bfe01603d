import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { SxProps } from '@mui/material/styles';

/** Section is a card with a title, and what may be done with it at the right. */
export function Section({ title, aside, children, sx, flush }: { title?: React.ReactNode; aside?: React.ReactNode; children: React.ReactNode; sx?: SxProps; flush?: boolean }) {
  return (
    <Card component="section" sx={{ mb: 1.5, ...sx }}>
      {title && (
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, px: 1.75, pt: 1.25, pb: flush ? 1 : 0 }}>
          <Typography variant="h3" component="h2">
            {title}
          </Typography>
          {aside}
        </Box>
      )}
      <Box sx={flush ? { overflowX: 'auto' } : { px: 1.75, py: 1.25 }}>{children}</Box>
    </Card>
  );
}

/** Facts is a list of names and values. */
export function Facts({ of, wide }: { of: [React.ReactNode, React.ReactNode][]; wide?: boolean }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: wide ? 'minmax(140px, 220px) 1fr' : 'minmax(96px, auto) 1fr', columnGap: 2, rowGap: 0.75, fontSize: '0.8125rem' }}>
      {of.map(([name, value], i) => (
        <Box key={i} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
