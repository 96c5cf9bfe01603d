import { useQueryClient } from '@tanstack/react-query';
import { useLogoutIfAccessDenied } from 'ra-core';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { session } from '../providers/auth';
import { type Connection, type Event, listen } from '../providers/events';
import { Failure } from '../providers/http';
import { forget, may } from '../providers/session';

/** What is read again when something of a kind has happened. */
export const touched: Record<string, string[]> = {
  case: ['cases', 'case-timeline', 'case-notes', 'actions', 'queues'], video: ['videos', 'cases', 'actions', 'restrictions'], comment: ['comments', 'cases', 'actions', 'restrictions'],
  user: ['users', 'staff', 'cases', 'actions', 'restrictions', 'user-timeline', 'user-notices', 'user-notes', 'strikes'], message: ['cases', 'actions'], report: ['reports', 'cases'],
  batch: ['batches', 'batch-items', 'actions'], job: ['jobs'], role: ['roles'], session: ['sessions'], token: ['tokens'],
  word: ['word-entries', 'word-lists', 'draft'], word_list: ['word-lists', 'word-entries', 'draft'], ruleset: ['rulesets', 'draft', 'replicas', 'scans'], scan: ['scans'],
  appeal: ['appeals', 'statements'], statement: ['appeals', 'statements'], strike: ['strikes', 'users'], template: ['templates'], queue: ['queues'], routes: ['queues', 'jobs'], view: ['saved-views'], wave: ['waves', 'wave-items'],
  policy: ['policies'],
};

type Hear = (e: Event) => void;
const Context = createContext<{ state: Connection; hear: (fn: Hear) => () => void }>({ state: 'connecting', hear: () => () => undefined });

/** useLive calls a function with each event; it need not stay the same. */
export function useLive(fn: Hear) {
  const { hear } = useContext(Context);
  const now = useRef(fn);
  useEffect(() => {
    now.current = fn;
  });
  useEffect(() => hear((e) => now.current(e)), [hear]);
}

export const useConnection = () => useContext(Context).state;

const gather = 400; // ms in which several events lead to one reading

/** Live keeps the one connection to the server's events, and what is shown fresh. */
export function Live({ children }: { children: React.ReactNode }) {
  const queries = useQueryClient();
  const ended = useLogoutIfAccessDenied();
  const [state, setState] = useState<Connection>('connecting');
  const [ears] = useState(() => new Set<Hear>());
  const [value] = useState(() => (fn: Hear) => {
    ears.add(fn);
    return () => void ears.delete(fn);
  });
  useEffect(() => {
    if (!may('events:read')) return setState('ended');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stale = new Set<string>(['audit-log']);
    const stop = listen(
      (e) => {
        ears.forEach((fn) => fn(e));
        touched[e.object_kind]?.forEach((r) => stale.add(r));
        timer ??= setTimeout(() => {
          timer = undefined;
          void queries.invalidateQueries({ predicate: (q) => stale.has(String(q.queryKey[0])) });
          stale.clear();
          stale.add('audit-log');
        }, gather);
      },
      (now) => {
        setState(now);
        if (now !== 'ended') return;
        forget();
        void session().then(
          (s) => s === null && ended(new Failure('vireo.error.session_ended', 401, 'unauthenticated')),
          (error) => ended(error),
        );
      },
    );
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries, ears, ended]);
  return <Context.Provider value={{ state, hear: value }}>{children}</Context.Provider>;
}
