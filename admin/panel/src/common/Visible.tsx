import { Value } from './Pill';

/** Visible says whether anybody may see it. */
export const Visible = ({ is }: { is: boolean }) => <Value of="visible" is={is ? 'public' : 'hidden'} />;
