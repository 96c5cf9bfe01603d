import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { CopyButton } from '../common/CopyId';
import { Failed, Waiting } from '../common/states';
import { auth } from '../providers/auth';
import type { Enrolment } from '../providers/types';
import { mono } from '../theme';
import { Complaint, Field } from './Field';
import { RecoveryCodes } from './RecoveryCodes';

let asked: Promise<Enrolment> | undefined; // one at a time: each asking makes another secret

/** Authenticator sets one up: a code to scan, the proof that it works, the recovery codes. */
export function Authenticator({ onDone }: { onDone: () => void }) {
  const t = useTranslate();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<string[]>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    asked ??= auth.enrol();
    asked.then(setEnrolment, setFailure).finally(() => (asked = undefined));
  }, []);
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (!enrolment) return failure ? <Failed error={failure} /> : <Waiting rows={4} />;
  const submit = async (e: React.FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      setCodes(await auth.confirm(String(new FormData(e.currentTarget).get('code') ?? '').trim()));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(e) => void submit(e)}>
      <Box sx={{ display: 'flex', gap: 2.5, alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Box
          component="img"
          alt={t('vireo.setup.qr')}
          src={'data:image/svg+xml,' + encodeURIComponent(enrolment.qr)}
          sx={{ width: 180, height: 180, p: 1, borderRadius: 2, backgroundColor: '#fff', border: 1, borderColor: 'divider' }}
        />
        <Box sx={{ flex: 1, minWidth: 220 }}>
          <Typography variant="body2" color="text.secondary">
            {t('vireo.setup.secret')}
          </Typography>
          <Typography sx={{ fontFamily: mono, fontSize: '0.8125rem', overflowWrap: 'anywhere', mb: 1.5 }} data-testid="secret">
            {enrolment.secret} <CopyButton text={enrolment.secret} />
          </Typography>
          <Field
            name="code"
            label={t('vireo.sign_in.code')}
            autoComplete="one-time-code"
            autoFocus
            required
            slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
            failure={failure}
          />
        </Box>
      </Box>
      <Complaint failure={failure} />
      <Button type="submit" variant="contained" disabled={busy} sx={{ mt: 1 }}>
        {t('vireo.setup.confirm')}
      </Button>
    </form>
  );
}
