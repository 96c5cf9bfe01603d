import { Value } from '../common/Pill';
import type { Strike } from '../providers/types';

/** Counting is whether a strike counts, and why not. */
export function Counting({ of: s }: { of: Strike }) {
  return <Value of="counting" is={s.counts ? 'yes' : s.lifted_at ? 'lifted' : 'expired'} />;
}
