import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { alpha } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import type { WordMatch } from '../providers/types';

/** Place is where an entry was found, counted in code points, and how. */
export type Place = Pick<WordMatch, 'start' | 'end' | 'entry' | 'level' | 'techniques'>;

export interface Piece {
  text: string;
  hits: Place[];
}

/** pieces cuts a text at the borders of its hits, whose places are counted in code points. */
export function pieces(text: string, hits: Place[]): Piece[] {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  for (const h of hits) {
    cuts.add(Math.min(Math.max(h.start, 0), points.length));
    cuts.add(Math.min(Math.max(h.end, 0), points.length));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((from, i) => ({
    text: points.slice(from, at[i + 1]).join(''),
    hits: hits.filter((h) => h.start <= from && h.end >= at[i + 1]!),
  }));
}

/** Marked is a text with its hits marked; each tells the entry, the level and the techniques. */
export function Marked({ text, hits }: { text: string; hits?: Place[] }) {
  const t = useTranslate();
  if (!hits?.length) return <>{text}</>;
  return (
    <>
      {pieces(text, hits).map((p, i) => {
        const first = p.hits[0];
        if (!first) return <span key={i}>{p.text}</span>;
        const why = p.hits.map((h) => [h.entry, t(`vireo.value.level.${h.level}`, { _: h.level }), ...h.techniques.map((x) => t(`vireo.value.technique.${x}`, { _: x }))].join(' · ')).join(' | ');
        const tone = first.level === 'block' || first.level === 'hold' ? 'error' : first.level === 'allow' ? 'success' : 'warning';
        return (
          <Tooltip key={i} title={why}>
            <Box
              component="mark"
              sx={{ color: 'inherit', borderRadius: 0.5, px: '1px', backgroundColor: (theme) => alpha(theme.palette[tone].main, 0.22), borderBottom: 2, borderColor: `${tone}.main` }}
            >
              {p.text}
            </Box>
          </Tooltip>
        );
      })}
    </>
  );
}
