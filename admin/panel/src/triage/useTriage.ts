import { useNotify } from 'ra-core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useExplain } from '../common/useDo';
import { useLive } from '../layout/Live';
import { data } from '../providers/data';
import { Failure } from '../providers/http';
import { current } from '../providers/session';
import type { Decided, DecideRequest } from '../providers/types';
import { giveBack, givenBack, type Held, keep, load, resume } from './load';
import { undoable } from './undo';

const beat = 60_000; // ms between two renewals of a lease of five minutes

/** What may put a case into the queue that was empty. */
export const opens = new Set(['case.hold', 'case.release', 'case.reopen', 'case.skip', 'report.create', 'action.undo']);

/** Lost says why a case is not one's own any more. */
export interface Lost {
  id: string;
  holder: string;
  until: number;
  self: boolean;
}

/** Wanted is from where cases come: a queue ('': all of one's own), or what was escalated. */
export interface Wanted {
  queue: string;
  escalated: boolean;
}

export interface Done extends Decided {
  what: string; // the outcome or measure
}

/** useTriage holds one case, and the next one in advance. now: undefined while it is looked for, null when there is none. */
export function useTriage(wanted: string | null, from: Wanted) {
  const [now, setNow] = useState<Held | null | undefined>();
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState<Lost>();
  const [failure, setFailure] = useState<unknown>();
  const [last, setLast] = useState<Done>();
  const [count, setCount] = useState(0);
  const ahead = useRef<Promise<Held | null> | undefined>(undefined);
  const held = useRef<Held | null | undefined>(undefined);
  const explain = useExplain();
  const notify = useNotify();

  const show = useCallback((next: Held | null | undefined) => {
    held.current = next;
    keep([next?.case.id]);
    setNow(next);
  }, []);

  const fetchNext = useCallback(async (): Promise<Held | null> => {
    const [c] = await data.nextCases({ queue: from.queue ? [from.queue] : [], escalated: from.escalated, except: givenBack() });
    return c ? load(c) : null;
  }, [from.queue, from.escalated]);

  const prefetch = useCallback(() => {
    ahead.current = fetchNext().catch(() => null);
    void ahead.current.then((h) => keep([held.current?.case.id, h?.case.id]));
  }, [fetchNext]);

  /** take shows the next case, the one that is ready or another. */
  const take = useCallback(async () => {
    setLost(undefined);
    setFailure(undefined);
    try {
      let next = await (ahead.current ?? fetchNext());
      ahead.current = undefined;
      if (next && next.until < Date.now() + 5000) next = await fetchNext();
      show(next ?? (await fetchNext()));
      if (held.current) prefetch();
    } catch (error) {
      setFailure(error);
      show(null);
      await explain(error);
    }
  }, [explain, fetchNext, prefetch, show]);

  /** open claims one case of one's choice. */
  const open = useCallback(
    async (id: string) => {
      try {
        const before = held.current;
        show(await load(await data.claimCase(id)));
        setLost(undefined);
        if (before && before.case.id !== id) giveBack(before.case.id);
        if (before && before.case.id !== id) await data.releaseCase(before.case.id, before.lease).catch(() => undefined);
        if (!ahead.current) prefetch();
      } catch (error) {
        await explain(error);
        if (held.current === undefined) await take();
      }
    },
    [explain, prefetch, show, take],
  );

  const lose = useCallback((id: string, error: Failure) => {
    const { holder_name: holder = '', holder_id: by, lease_until: until = 0 } = error.details as Record<string, string>;
    setLost({ id, holder, until: Number(until), self: by === current()?.user_id });
  }, []);

  /** act does something with the case in hand, and goes on to the next. */
  const act = useCallback(
    async <T>(what: (h: Held) => Promise<T>): Promise<T | undefined> => {
      const h = held.current;
      if (!h || busy) return undefined;
      setBusy(true);
      try {
        const out = await what(h);
        await take();
        return out;
      } catch (error) {
        if (error instanceof Failure && error.status === 409) lose(h.case.id, error);
        else await explain(error);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [busy, explain, lose, take],
  );

  const decide = useCallback(
    async (decision: DecideRequest, what: string) => {
      const out = await act((h) => data.decideCase(h.case.id, h.lease, decision));
      if (!out) return;
      setLast({ ...out, what });
      setCount((n) => n + 1);
    },
    [act],
  );

  /** release gives the case in hand back, and goes on to another. */
  const release = useCallback(
    () =>
      act((h) => {
        giveBack(h.case.id);
        return data.releaseCase(h.case.id, h.lease);
      }),
    [act],
  );

  const undo = useCallback(async () => {
    const [first] = last?.action_ids ?? [];
    if (!last || !first || busy || !undoable(last, Date.now())) return;
    setBusy(true);
    try {
      const again = await data.undoDecision(first);
      setLast(undefined);
      setCount((n) => Math.max(0, n - 1));
      notify('vireo.triage.undone', { type: 'info' });
      if (again.case_id !== '0') await open(again.case_id);
    } catch (error) {
      await explain(error);
    } finally {
      setBusy(false);
    }
  }, [busy, explain, last, notify, open]);

  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    // Another queue: what was fetched in advance is of the one before.
    void ahead.current?.then((h) => h && data.releaseCase(h.case.id, h.lease).catch(() => undefined));
    ahead.current = undefined;
    if (held.current) prefetch();
    else void take();
    // eslint-disable-next-line
  }, [fetchNext]);

  useEffect(() => {
    const begin = async () => {
      if (wanted) return open(wanted);
      const [mine, next] = await resume(current()?.user_id ?? '').catch(() => []);
      if (!mine) return take();
      show(await load(mine));
      if (next) {
        ahead.current = load(next).catch(() => null);
        keep([mine.id, next.id]);
      } else prefetch();
    };
    void begin().catch((error) => {
      setFailure(error);
      show(null);
    });
    const leave = () => {
      void ahead.current?.then((h) => h && data.releaseCase(h.case.id, h.lease).catch(() => undefined));
      ahead.current = undefined;
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
    // Once for each address; the functions read what they need from refs.
    // eslint-disable-next-line
  }, [wanted]);

  useEffect(() => {
    const timer = setInterval(() => {
      const renew = async (h: Held | null | undefined) => {
        if (!h) return;
        try {
          h.until = (await data.heartbeat(h.case.id, h.lease.lease_token)).lease_until;
          if (h === held.current) setNow({ ...h });
        } catch (error) {
          if (error instanceof Failure && error.status === 409 && h.case.id === held.current?.case.id) lose(h.case.id, error);
        }
      };
      void renew(held.current);
      void ahead.current?.then(renew);
    }, beat);
    return () => clearInterval(timer);
  }, [lose]);

  useLive((e) => {
    const h = held.current;
    if (h === null && opens.has(e.action) && !busy) return void take();
    if (!h || e.case_id !== h.case.id || e.actor_id === current()?.user_id) return;
    data.heartbeat(h.case.id, h.lease.lease_token).catch((error) => error instanceof Failure && error.status === 409 && lose(h.case.id, error));
  });

  return { now, busy, lost, failure, last, count, take, open, act, decide, release, undo };
}

export type Triage = ReturnType<typeof useTriage>;
