import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { CopyButton } from '../common/CopyId';
import { mono } from '../theme';

/** OneTime shows a one-time password or a token, the only time that it is shown. */
export function OneTime({ name, password, onClose }: { name: string; password: string; onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog open maxWidth="sm">
      <DialogTitle>{t('vireo.once_title', { name })}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('vireo.once_hint')}
        </Alert>
        <Typography sx={{ fontFamily: mono, overflowWrap: 'anywhere' }} data-testid="once">
          {password} <CopyButton text={password} />
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          {t('vireo.once_kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
