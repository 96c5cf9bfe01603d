import { useQueryClient } from '@tanstack/react-query';
import { useLogoutIfAccessDenied, useNotify, useTranslate } from 'ra-core';
import { useCallback, useState } from 'react';
import { exact } from './Time';
import { Failure } from '../providers/http';

/** useExplain tells the user of a failure: what, and, for a conflict, who has it. */
export function useExplain() {
  const notify = useNotify();
  const t = useTranslate();
  const ended = useLogoutIfAccessDenied();
  return useCallback(
    async (error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      if (await ended(error)) return;
      if (!(error instanceof Failure)) return notify('vireo.error.unknown', { type: 'error' });
      const { holder_name: holder, lease_until: until } = error.details;
      if (error.code === 'conflict' && holder) {
        return notify(t('vireo.error.held', { holder, until: exact(Number(until), document.documentElement.lang) }), { type: 'warning' });
      }
      if (error.retryAfter > 0) return notify(t('vireo.error.wait', { message: error.message, seconds: error.retryAfter }), { type: 'warning' });
      const fields = (error.body as { errors?: Record<string, unknown> }).errors;
      const named = fields && Object.entries(fields).filter(([k]) => k !== 'root').map(([, v]) => String(v)).join(' · ');
      notify(named || t(error.message, { _: error.message }), { type: 'error' });
    },
    [notify, t, ended],
  );
}

/** useDo runs something that changes the server, says how it went, and reads again what is shown. */
export function useDo() {
  const [busy, setBusy] = useState(false);
  const explain = useExplain();
  const notify = useNotify();
  const queries = useQueryClient();
  const run = useCallback(
    async <T>(what: () => Promise<T>, done?: string): Promise<T | undefined> => {
      setBusy(true);
      try {
        const out = await what();
        if (done) notify(done, { type: 'info' });
        void queries.invalidateQueries();
        return out;
      } catch (error) {
        await explain(error);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [explain, notify, queries],
  );
  return { run, busy };
}
