import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { auth } from '../providers/auth';
import { Authenticator } from './Authenticator';
import { ChangePassword } from './ChangePassword';
import { Frame } from './Frame';

/** Setup is what has to be done before anything else: a password, an authenticator. */
export function Setup({ pending }: { pending: string[] }) {
  const t = useTranslate();
  const password = pending.includes('password');
  return (
    <Frame
      wide={!password}
      title={t(password ? 'vireo.setup.password_title' : 'vireo.setup.totp_title')}
      hint={t(password ? 'vireo.setup.password_hint' : 'vireo.setup.totp_hint')}
    >
      {password ? <ChangePassword /> : <Authenticator onDone={() => void auth.refresh()} />}
      <Button color="inherit" onClick={() => void auth.logout()} sx={{ mt: 1 }}>
        {t('ra.auth.logout')}
      </Button>
    </Frame>
  );
}
