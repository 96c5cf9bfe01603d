/** ticks are round numbers from zero to at least the greatest value, at most five of them. */
export function ticks(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * ([1, 2, 2.5, 5, 10].find((f) => f * power >= rough && (power > 1 || f !== 2.5)) ?? 10));
  const out = [];
  for (let v = 0; ; v += step) {
    out.push(v);
    if (v >= most) return out;
  }
}

/** some picks at most n places of a row, evenly, with the last one. */
export function some(length: number, n: number): number[] {
  const step = Math.max(1, Math.ceil(length / Math.max(n, 1)));
  const out = [];
  for (let i = length - 1; i >= 0; i -= step) out.unshift(i);
  return out;
}
