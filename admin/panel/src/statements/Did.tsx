import { Fragment } from 'react';
import { Value } from '../common/Pill';
import { Time } from '../common/Time';
import type { Statement } from '../providers/types';

/** Did is what a statement says was done, and until when. */
export function Did({ of: s }: { of: Statement }) {
  if (s.kind === 'hold') return <Value of="statement" is="hold" />;
  return (
    <>
      {s.measures.map((m) => (
        <Fragment key={m.kind}>
          <Value of="measure" is={m.kind} />
          {m.ends_at ? <>→ <Time at={m.ends_at} />{' '}</> : null}
        </Fragment>
      ))}
    </>
  );
}
