import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { auth } from '../providers/auth';
import { context } from '../providers/http';
import { Complaint, Field } from './Field';

/** StepUp asks for the password or a code again, whenever the server wants it. */
export function StepUp() {
  const t = useTranslate();
  const [answer, setAnswer] = useState<{ give: (done: boolean) => void }>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    context.stepUp = () =>
      new Promise((done) => {
        setFailure(undefined);
        setAnswer((before) => {
          before?.give(false);
          return { give: done };
        });
      });
  }, []);
  const end = (done: boolean) => {
    answer?.give(done);
    setAnswer(undefined);
  };
  const submit = async (e: React.FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    e.stopPropagation();
    const proof = String(new FormData(e.currentTarget).get('proof') ?? '').trim();
    try {
      await auth.stepUp(/^\d{6}$/.test(proof) ? { code: proof } : { password: proof });
      end(true);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog open={Boolean(answer)} onClose={() => end(false)} maxWidth="xs" fullWidth>
      <form onSubmit={(e) => void submit(e)}>
        <DialogTitle>{t('vireo.step_up.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText variant="body2">{t('vireo.step_up.hint')}</DialogContentText>
          <Field name="proof" label={t('vireo.step_up.proof')} type="password" autoComplete="current-password" autoFocus required />
          <Complaint failure={failure} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => end(false)}>
            {t('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {t('ra.action.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
