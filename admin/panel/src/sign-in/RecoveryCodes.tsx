import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'ra-core';
import { mono } from '../theme';

/** RecoveryCodes shows them the only time that they are shown. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const text = codes.join('\n') + '\n';
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = 'vireo-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <Alert severity="warning" sx={{ mb: 1.5 }}>
        {t('vireo.setup.codes_hint')}
      </Alert>
      <Box component="ul" data-testid="codes" sx={{ fontFamily: mono, columns: { xs: 1, sm: 2 }, listStyle: 'none', p: 1.5, m: 0, border: 1, borderColor: 'divider', borderRadius: 2 }}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={() => void navigator.clipboard.writeText(text).then(() => notify('vireo.copied'))}>
          {t('vireo.copy')}
        </Button>
        <Button variant="outlined" onClick={download}>
          {t('vireo.setup.download')}
        </Button>
        <Button variant="contained" onClick={onDone} autoFocus>
          {t('vireo.setup.codes_kept')}
        </Button>
      </Box>
    </>
  );
}
