import Box from '@mui/material/Box';

/** Kbd is a key. */
export function Kbd({ children }: { children: React.ReactNode }) {
  return (
    <Box
      component="kbd"
      sx={{
        display: 'inline-block', minWidth: 18, px: 0.5, textAlign: 'center', fontFamily: 'inherit', fontSize: '0.6875rem', lineHeight: '16px',
        border: 1, borderColor: 'currentColor', borderRadius: 0.75, opacity: 0.75,
      }}
    >
      {children}
    </Box>
  );
}
