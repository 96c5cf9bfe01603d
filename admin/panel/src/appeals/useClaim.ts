import { useCallback, useEffect, useRef } from 'react';
import { data } from '../providers/data';
import { Failure } from '../providers/http';

/** How often a claim is renewed: well before its five minutes are over. */
const beat = 60_000;

/**
 * useClaim takes an appeal for who begins to decide it, keeps it, and gives it back
 * when they leave undecided. lost hears why it can't be taken or kept.
 */
export function useClaim(id: string, lost: (error: unknown) => void) {
  const token = useRef('');
  const begun = useRef(false);
  const tell = useRef(lost);
  tell.current = lost;

  const claim = useCallback(() => {
    if (begun.current) return;
    begun.current = true;
    data.claimAppeal(id).then(
      (a) => {
        if (begun.current) token.current = a.lease_token ?? '';
        else void data.releaseAppeal(id, a.lease_token ?? '').catch(() => undefined); // they have left meanwhile
      },
      (error) => {
        begun.current = false;
        tell.current(error);
      },
    );
  }, [id]);

  /** done says that the verdict has ended the claim. */
  const done = useCallback(() => {
    token.current = '';
  }, []);

  useEffect(() => {
    const timer = setInterval(() => {
      if (!token.current) return;
      data.heartbeatAppeal(id, token.current).catch((error) => {
        if (!(error instanceof Failure) || error.status !== 409) return; // it is tried again
        token.current = '';
        begun.current = false;
        tell.current(error);
      });
    }, beat);
    return () => {
      clearInterval(timer);
      if (token.current) void data.releaseAppeal(id, token.current).catch(() => undefined);
      token.current = '';
      begun.current = false;
    };
  }, [id]);

  return { claim, done };
}
