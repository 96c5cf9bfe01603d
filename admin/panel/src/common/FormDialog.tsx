import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQueryClient } from '@tanstack/react-query';
import { type RaRecord, useNotify, useTranslate } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { data } from '../providers/data';
import { Failure } from '../providers/http';
import { Complaint } from '../sign-in/Field';

interface Props<T> {
  title: string;
  resource: string;
  record?: T; // to change; else one is made
  begin: Record<string, unknown>; // the values of the form at first
  children: (f: Form) => ReactNode;
  onClose: () => void;
  onDone?: (made: T) => void;
}

/** Form is what the fields of a FormDialog need. */
export interface Form {
  value: Record<string, unknown>;
  set: (name: string, value: unknown) => void;
  /** error is what the server says about a field. */
  error: (name: string) => string | undefined;
}

/** FormDialog makes or changes a record in a dialog. */
export function FormDialog<T extends RaRecord>({ title, resource, record, begin, children, onClose, onDone }: Props<T>) {
  const t = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [value, setValue] = useState(begin);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const fields = failure instanceof Failure ? (failure.body as { errors?: Record<string, string> }).errors : undefined;
  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { data: made } = record
        ? await data.update(resource, { id: record.id, data: value, previousData: record })
        : await data.create(resource, { data: value });
      notify(record ? 'vireo.saved' : 'vireo.made', { type: 'info' });
      void queries.invalidateQueries();
      onDone?.(made as T);
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5, '& > :first-of-type': { mt: 1 } }}>
          {children({ value, set: (name, v) => setValue((before) => ({ ...before, [name]: v })), error: (name) => fields?.[name] })}
          <Complaint failure={failure} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {t('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {t('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
