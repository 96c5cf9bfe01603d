import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { auth } from '../providers/auth';
import { Complaint, Field } from './Field';
import { Frame } from './Frame';

/** SignIn asks for the name, the password and, where there is one, the code. */
export function SignIn() {
  const t = useTranslate();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [recovery, setRecovery] = useState(false);
  const submit = async (e: React.FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setBusy(true);
    setFailure(undefined);
    try {
      await auth.login({ username: text('username'), password: String(form.get('password') ?? ''), code: text('code') });
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Frame title={t('vireo.sign_in.title')}>
      <form onSubmit={(e) => void submit(e)}>
        <Field name="username" label={t('vireo.sign_in.username')} autoComplete="username" autoFocus required failure={failure} />
        <Field name="password" label={t('vireo.sign_in.password')} type="password" autoComplete="current-password" required failure={failure} />
        <Field
          key={String(recovery)}
          name="code"
          label={t(recovery ? 'vireo.sign_in.recovery_code' : 'vireo.sign_in.code')}
          helperText={recovery ? t('vireo.sign_in.recovery_hint') : t('vireo.sign_in.code_hint')}
          autoComplete="one-time-code"
          slotProps={{ htmlInput: { inputMode: recovery ? 'text' : 'numeric', maxLength: 40 } }}
        />
        <Complaint failure={failure} />
        <Button type="submit" variant="contained" size="medium" fullWidth disabled={busy} sx={{ my: 1.5 }}>
          {t('vireo.sign_in.submit')}
        </Button>
        <Link component="button" type="button" variant="body2" onClick={() => setRecovery(!recovery)}>
          {t(recovery ? 'vireo.sign_in.use_code' : 'vireo.sign_in.use_recovery')}
        </Link>
      </form>
    </Frame>
  );
}
