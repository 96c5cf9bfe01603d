import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { auth } from '../providers/auth';
import { Failure } from '../providers/http';
import { Complaint, Field } from './Field';

/** ChangePassword asks for the old password and, twice, for a new one. */
export function ChangePassword({ onDone }: { onDone?: () => void }) {
  const t = useTranslate();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const submit = async (e: React.FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = e.currentTarget;
    const text = (name: string) => String(new FormData(form).get(name) ?? '');
    if (text('new_password') !== text('again')) {
      const message = t('vireo.setup.not_equal');
      return setFailure(new Failure(message, 422, 'invalid_argument', {}, { again: message }));
    }
    setBusy(true);
    setFailure(undefined);
    try {
      await auth.changePassword(text('old_password'), text('new_password'));
      form.reset();
      onDone?.();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(e) => void submit(e)}>
      <Field name="old_password" label={t('vireo.setup.old_password')} type="password" autoComplete="current-password" required failure={failure} />
      <Field
        name="new_password"
        label={t('vireo.setup.new_password')}
        type="password"
        autoComplete="new-password"
        required
        slotProps={{ htmlInput: { minLength: 12, maxLength: 128 } }}
        failure={failure}
      />
      <Field name="again" label={t('vireo.setup.again')} type="password" autoComplete="new-password" required failure={failure} />
      <Complaint failure={failure} />
      <Button type="submit" variant="contained" disabled={busy} sx={{ mt: 1 }}>
        {t('vireo.setup.change_password')}
      </Button>
    </form>
  );
}
