import { useNotify } from 'ra-core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useExplain } from '../common/useDo';
import { useLive } from '../layout/Live';
import { data } from '../providers/data';
import { current } from '../providers/session';
import type { Batch, BatchItem, BatchRequest, Case, CaseLease } from '../providers/types';
import { giveBack, givenBack } from '../triage/load';
import { opens } from '../triage/useTriage';

const size = 20;
const beat = 60_000; // ms between two renewals of leases of five minutes
const often = 500; // ms between two looks at a batch that is running
const stored = 'vireo-sheet';

/** Row is a case on the sheet, with the lease that its decision brings along. */
export interface Row extends Case {
  lost?: boolean;
}

/** Did is the last batch that was decided here. */
export interface Did {
  what: string;
  batch: Batch;
}

const leaseOf = (c: Row): CaseLease => ({ case_id: c.id, lease_token: c.lease_token, version: c.version });

/** remembered are the leases of this tab, for a reload. */
const remembered = (): CaseLease[] => JSON.parse(sessionStorage.getItem(stored) ?? '[]') as CaseLease[];

/** useSheet holds up to twenty comments at once. rows: undefined while they are looked for. */
export function useSheet() {
  const [rows, setRows] = useState<Row[]>();
  const [until, setUntil] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [did, setDid] = useState<Did>();
  const [count, setCount] = useState(0);
  const held = useRef<Row[]>([]);
  const staying = useRef(false); // the leases are kept although the page is left
  const explain = useExplain();
  const notify = useNotify();

  const show = useCallback((list: Row[]) => {
    held.current = list;
    sessionStorage.setItem(stored, JSON.stringify(list.filter((c) => !c.lost).map(leaseOf)));
    setRows(list);
    setUntil(Math.min(...list.map((c) => c.lease_until).filter(Boolean)));
  }, []);

  const renew = useCallback(async () => {
    const mine = held.current.filter((c) => !c.lost);
    if (mine.length === 0) return;
    const now = await data.heartbeatCases(mine.map(leaseOf));
    show(held.current.map((c) => (now.lost.includes(c.id) ? { ...c, lost: true } : now.kept.includes(c.id) ? { ...c, lease_until: now.lease_until } : c)));
  }, [show]);

  const drop = useCallback(async () => {
    const mine = held.current.filter((c) => !c.lost);
    held.current = [];
    sessionStorage.removeItem(stored);
    if (mine.length > 0) await data.releaseCases(mine.map(leaseOf)).catch(() => undefined);
  }, []);

  /** take gives back what is left and claims the next sheet. */
  const take = useCallback(async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      giveBack(...held.current.map((c) => c.id));
      await drop();
      show(await data.nextCases({ kind: 'comment', limit: size, except: givenBack() }));
    } catch (error) {
      setFailure(error);
      show([]);
    } finally {
      setBusy(false);
    }
  }, [drop, show]);

  /** resume finds the sheet of this tab again after a reload. */
  const resume = useCallback(async () => {
    const leases = remembered();
    if (leases.length === 0) return take();
    const now = await data.heartbeatCases(leases);
    if (now.kept.length === 0) return take();
    const { data: found } = await data.getMany('cases', { ids: now.kept });
    const byID = new Map((found as unknown as Case[]).map((c) => [c.id, c]));
    show(leases.flatMap((l) => (byID.has(l.case_id) ? [{ ...byID.get(l.case_id)!, lease_token: l.lease_token, version: l.version ?? 0, lease_until: now.lease_until }] : [])));
  }, [show, take]);

  useEffect(() => {
    resume().catch((error: unknown) => {
      setFailure(error);
      show([]);
    });
    const timer = setInterval(() => void renew().catch(() => undefined), beat);
    return () => {
      clearInterval(timer);
      if (!staying.current) void drop();
    };
    // Once: what is called reads refs.
    // eslint-disable-next-line
  }, []);

  useLive((e) => {
    if (rows?.length === 0 && !busy && opens.has(e.action)) return void take();
    if (e.actor_id !== current()?.user_id && held.current.some((c) => c.id === e.case_id)) void renew().catch(() => undefined);
  });

  /** carry carries a batch out, waits until it is over, and takes off the sheet what has been dealt with. It answers the batch; undefined: it was refused. */
  const carry = useCallback(
    async (request: BatchRequest, what: string): Promise<Batch | undefined> => {
      setBusy(true);
      try {
        let batch = await data.runBatch(request);
        while (batch.state === 'running') {
          setDid({ what, batch });
          await new Promise((done) => setTimeout(done, often));
          batch = (await data.getOne('batches', { id: batch.id })).data as unknown as Batch;
        }
        setDid({ what, batch });
        const { data: found } = await data.getList('batch-items', { filter: { batch_id: batch.id }, pagination: { page: 1, perPage: 50 }, sort: { field: 'id', order: 'ASC' } });
        const items = found as unknown as BatchItem[];
        const of = (c: Row) => items.find((i) => (i.subject_kind === 'case' ? i.subject_id === c.id : i.subject_kind === c.subject_kind && i.subject_id === c.subject_id));
        show(held.current.flatMap((c) => (!of(c) ? [c] : of(c)!.result === 'failed' ? [{ ...c, lost: true }] : [])));
        return batch;
      } catch (error) {
        await explain(error);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [explain, show],
  );

  /** decide decides about some of them as one batch, each as it is known here. */
  const decide = useCallback(
    async (list: Row[], decision: Pick<BatchRequest, 'outcome' | 'policy' | 'measures' | 'template_id'>, what: string) => {
      const batch = await carry({ ...decision, leases: list.map(leaseOf) }, what);
      if (batch) setCount((n) => n + batch.done);
    },
    [carry],
  );

  /** escalate passes some of them up. */
  const escalate = useCallback((list: Row[], note: string, what: string) => carry({ operation: 'escalate', case_ids: list.map((c) => c.id), note }, what), [carry]);

  /** undo takes the last batch back, and puts its comments on the sheet again. */
  const undo = useCallback(async () => {
    if (!did) return;
    setBusy(true);
    try {
      const back = await data.undoBatch(did.batch.id);
      setDid(undefined);
      setCount((n) => Math.max(0, n - back.done));
      const { data: items } = await data.getList('batch-items', { filter: { batch_id: back.id }, pagination: { page: 1, perPage: 50 }, sort: { field: 'id', order: 'ASC' } });
      const again = (items as unknown as BatchItem[]).filter((i) => i.result === 'done' && i.case_id !== '0');
      const claimed = await Promise.all(again.map((i) => data.claimCase(i.case_id).catch(() => undefined)));
      show([...claimed.filter((c) => c !== undefined), ...held.current]);
      notify('vireo.sheet.undone', { type: 'info' });
    } catch (error) {
      await explain(error);
    } finally {
      setBusy(false);
    }
  }, [did, explain, notify, show]);

  const stay = useCallback(() => {
    staying.current = true;
  }, []);

  return { rows, until, busy, failure, did, count, take, decide, escalate, undo, stay };
}
