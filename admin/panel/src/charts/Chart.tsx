import TableIcon from '@mui/icons-material/TableRowsOutlined';
import ChartIcon from '@mui/icons-material/InsertChartOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { Section } from '../common/Section';
import { Nothing } from '../common/states';

/** Grid is what a chart shows, as a table: names of the columns, and rows. */
export interface Grid {
  head: string[];
  rows: { key: string; cells: ReactNode[] }[];
}

interface Props {
  title: string;
  hint?: ReactNode;
  grid: Grid;
  empty?: boolean;
  legend?: { name: string; color: string; dashed?: boolean }[];
  children: ReactNode;
  tall?: boolean; // as tall as its neighbours
}

/** Chart is a card with a picture, its legend, and the same as a table. */
export function Chart({ title, hint, grid, empty, legend, children, tall = true }: Props) {
  const t = useTranslate();
  const [table, setTable] = useState(false);
  return (
    <Section
      title={title}
      sx={tall ? { height: 'calc(100% - 12px)' } : undefined}
      aside={
        !empty && (
          <Button color="inherit" startIcon={table ? <ChartIcon /> : <TableIcon />} aria-pressed={table} onClick={() => setTable(!table)} sx={{ color: 'text.secondary', fontWeight: 500 }}>
            {t(table ? 'vireo.chart.as_chart' : 'vireo.chart.as_table')}
          </Button>
        )
      }
    >
      {hint && <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', mt: -0.75, mb: 1 }}>{hint}</Box>}
      {empty ? (
        <Nothing title={t('vireo.chart.nothing')} hint={t('vireo.chart.nothing_hint')} />
      ) : table ? (
        <GridTable grid={grid} name={title} />
      ) : (
        <>
          {legend && (
            <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, m: 0, mb: 0.75, p: 0, listStyle: 'none', fontSize: '0.75rem', color: 'text.secondary' }}>
              {legend.map((l) => (
                <Box component="li" key={l.name} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
                  <Box aria-hidden sx={l.dashed !== undefined ? { width: 16, borderTop: 2, borderTopStyle: l.dashed ? 'dashed' : 'solid', borderColor: l.color } : { width: 10, height: 10, borderRadius: 0.5, backgroundColor: l.color }} />
                  {l.name}
                </Box>
              ))}
            </Box>
          )}
          {children}
        </>
      )}
    </Section>
  );
}

function GridTable({ grid, name }: { grid: Grid; name: string }) {
  return (
    <Box tabIndex={0} role="region" aria-label={name} sx={{ maxHeight: 320, overflow: 'auto' }}>
      <Table size="small" stickyHeader aria-label={name}>
        <TableHead>
          <TableRow>
            {grid.head.map((h, i) => (
              <TableCell key={h} align={i ? 'right' : 'left'}>
                {h}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {grid.rows.map((r) => (
            <TableRow key={r.key}>
              {r.cells.map((c, i) => (
                <TableCell key={i} align={i ? 'right' : 'left'} component={i ? 'td' : 'th'} scope={i ? undefined : 'row'} sx={{ fontVariantNumeric: 'tabular-nums' }}>
                  {c}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
