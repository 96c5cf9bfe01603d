import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { Failed, Waiting } from '../common/states';
import { session } from '../providers/auth';
import { current, subscribe } from '../providers/session';
import { Setup } from './Setup';
import { SignIn } from './SignIn';

/**
 * Gate shows the panel to who is signed in and set up, and to everybody else how
 * to become that. The address stays, so that a link leads where it should.
 */
export function Gate({ children }: { children: ReactNode }) {
  const who = useSyncExternalStore(subscribe, current);
  const [failure, setFailure] = useState<unknown>();
  const ask = () => {
    setFailure(undefined);
    session().catch(setFailure);
  };
  useEffect(ask, []);
  if (failure && !who) return <Failed error={failure} retry={ask} />;
  if (who === undefined) return <Waiting rows={3} />;
  if (who === null) return <SignIn />;
  if (who.pending.length > 0) return <Setup pending={who.pending} />;
  return children;
}
