import { type ComponentType, lazy as late, useState } from 'react';

type Load = () => Promise<{ default: ComponentType }>;

/** Page is a page whose code is loaded when it is first opened, or before that. */
export type Page = ComponentType & { preload: () => Promise<unknown> };

/**
 * lazy makes one. Code that is there already is drawn at once: a lazy component would show
 * its place holder first, which React then keeps for 300 ms.
 */
export function lazy(load: Load): Page {
  let here: ComponentType | undefined;
  const start = () =>
    load().then((m) => {
      here = m.default;
      return m;
    });
  const Late = late(start);
  return Object.assign(
    function Opened() {
      const [Now] = useState(() => here ?? Late); // stays what it was at first
      return <Now />;
    },
    { preload: start },
  );
}
