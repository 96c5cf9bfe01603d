import Button from '@mui/material/Button';
import { type Identifier, useRedirect, useResourceContext, useTranslate, useUnselectAll } from 'ra-core';
import { useState } from 'react';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Batch } from '../providers/types';
import { useSubjects } from './bulk';
import { Decide } from './Decide';
import { measures } from './filters';
import { useDo } from './useDo';

/** ActButton decides about one record without a case. What is possible the server says. */
export function ActButton({ id, allowed, name }: { id: Identifier; allowed: string[]; name: string }) {
  const t = useTranslate();
  const resource = useResourceContext()!;
  const [open, setOpen] = useState(false);
  const { run, busy } = useDo();
  const usable = measures.filter((m) => allowed.includes(m));
  if (usable.length === 0 || !may('actions:work')) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('vireo.decide')}
      </Button>
      {open && (
        <Decide
          title={t('vireo.decide_about', { name })}
          measures={usable}
          busy={busy}
          onCancel={() => setOpen(false)}
          onDecide={(d) => void run(() => data.act(resource, id, d), 'vireo.decided').then((done) => done && setOpen(false))}
        />
      )}
    </>
  );
}

/** BulkDecide decides about the chosen rows as one batch, and shows it. */
export function BulkDecide({ kind, of }: { kind?: string; of: string[] }) {
  const t = useTranslate();
  const clear = useUnselectAll(useResourceContext()!);
  const redirect = useRedirect();
  const [open, setOpen] = useState(false);
  const { run, busy } = useDo();
  const { count, what } = useSubjects(kind);
  if (!may('batches:work')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('vireo.decide_all')}</Button>
      {open && (
        <Decide
          title={t('vireo.decide_many', { smart_count: count })}
          warning={t('vireo.batch_hint')}
          measures={of}
          busy={busy}
          onCancel={() => setOpen(false)}
          onDecide={(d) => {
            void run<Batch>(() => data.runBatch({ ...d, ...what } as never)).then((batch) => {
              if (!batch) return;
              clear();
              redirect('show', 'batches', batch.id);
            });
          }}
        />
      )}
    </>
  );
}
