/** Pair is one text in English and in Chinese. Texts are kept in pairs, so that none is missing in one language. */
export type Pair = readonly [en: string, zh: string];
export interface Pairs {
  readonly [name: string]: Pair | Pairs;
}

const isPair = (v: Pair | Pairs): v is Pair => Array.isArray(v);

export interface Texts {
  [name: string]: string | Texts;
}

/** side takes one language out of the pairs. */
export function side(pairs: Pairs, which: 0 | 1): Texts {
  return Object.fromEntries(Object.entries(pairs).map(([name, v]) => [name, isPair(v) ? v[which] : side(v, which)]));
}
