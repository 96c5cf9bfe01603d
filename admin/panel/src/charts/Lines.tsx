import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../common/useFormat';
import { some, ticks } from './scale';

export interface Line {
  name: string;
  color: string;
  dashed?: boolean;
  values: number[];
}

const height = 220;
const edge = { top: 8, right: 32, bottom: 24, left: 44 };

/** useWidth is how wide an element is, in pixels. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const box = new ResizeObserver(([e]) => setWidth(Math.round(e!.contentRect.width)));
    if (ref.current) box.observe(ref.current);
    return () => box.disconnect();
  }, []);
  return [ref, width] as const;
}

/** Lines is a chart of some series over days. The pointer shows the numbers of a day; the table behind it has all of them. */
export function Lines({ label, days, lines }: { label: string; days: string[]; lines: Line[] }) {
  const { palette } = useTheme();
  const format = useFormat();
  const [ref, width] = useWidth();
  const [at, setAt] = useState<number>();
  const marks = ticks(Math.max(0, ...lines.flatMap((l) => l.values)));
  const top = marks.at(-1)!;
  const inner = { w: Math.max(width - edge.left - edge.right, 1), h: height - edge.top - edge.bottom };
  const x = (i: number) => edge.left + (days.length > 1 ? (i * inner.w) / (days.length - 1) : inner.w / 2);
  const y = (v: number) => edge.top + inner.h * (1 - v / top);
  const point = (e: React.PointerEvent<SVGSVGElement>) => {
    const left = e.clientX - e.currentTarget.getBoundingClientRect().left - edge.left;
    setAt(Math.min(days.length - 1, Math.max(0, Math.round((left / inner.w) * (days.length - 1)))));
  };
  const text = { fontSize: 11, fill: palette.text.secondary, fontFamily: 'inherit' };
  return (
    <Box ref={ref} sx={{ position: 'relative', height }}>
      {width > 0 && (
        <svg role="img" aria-label={label} width={width} height={height} onPointerMove={point} onPointerLeave={() => setAt(undefined)}>
          {marks.map((v) => (
            <g key={v}>
              <line x1={edge.left} x2={width - edge.right} y1={y(v)} y2={y(v)} stroke={palette.divider} />
              <text {...text} x={edge.left - 8} y={y(v) + 4} textAnchor="end">
                {format.n(v)}
              </text>
            </g>
          ))}
          {some(days.length, Math.floor(inner.w / 76)).map((i) => (
            <text key={i} {...text} x={x(i)} y={height - 6} textAnchor="middle">
              {format.day(days[i]!)}
            </text>
          ))}
          {at !== undefined && <line x1={x(at)} x2={x(at)} y1={edge.top} y2={edge.top + inner.h} stroke={palette.text.secondary} strokeDasharray="2 3" />}
          {lines.map((l) => (
            <polyline key={l.name} points={l.values.map((v, i) => `${x(i)},${y(v)}`).join(' ')} fill="none" stroke={l.color} strokeWidth={2} strokeLinejoin="round" strokeDasharray={l.dashed ? '6 4' : undefined} />
          ))}
          {lines.map((l) => l.values.map((v, i) => (i === at || days.length <= 7) && <circle key={l.name + i} cx={x(i)} cy={y(v)} r={3} fill={l.color} />))}
        </svg>
      )}
      {at !== undefined && (
        <Box
          aria-hidden
          sx={{
            position: 'absolute', top: 4, p: 1, borderRadius: 1, border: 1, borderColor: 'divider', backgroundColor: 'background.paper', fontSize: '0.75rem', pointerEvents: 'none', whiteSpace: 'nowrap',
            ...(x(at) > width / 2 ? { right: width - x(at) + 8 } : { left: x(at) + 8 }),
          }}
        >
          <b>{format.day(days[at]!)}</b>
          {lines.map((l) => (
            <Box key={l.name} sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
              <span>{l.name}</span>
              <span>{format.n(l.values[at]!)}</span>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
