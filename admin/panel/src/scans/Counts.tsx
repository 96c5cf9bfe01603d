import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'ra-core';
import { useFormat } from '../common/useFormat';
import type { FieldCounts } from '../providers/types';

const outcomes = ['blocked', 'held', 'masked', 'released', 'unchanged'] as const;

/** Counts is what words do, or would do, to what was written before, by kind of text. */
export function Counts({ of: counts, name }: { of: FieldCounts[]; name: string }) {
  const t = useTranslate();
  const f = useFormat();
  const sum = (o: (typeof outcomes)[number]) => counts.reduce((n, c) => n + c[o], 0);
  const cell = (o: (typeof outcomes)[number], n: number) => (
    <TableCell key={o} align="right" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: n > 0 && o !== 'unchanged' ? 650 : 400, color: n > 0 && o !== 'unchanged' ? 'text.primary' : 'text.secondary' }}>
      {f.n(n)}
    </TableCell>
  );
  return (
    <Table size="small" aria-label={name} data-testid="counts">
      <TableHead>
        <TableRow>
          <TableCell>{t('vireo.lex.kind')}</TableCell>
          {outcomes.map((o) => (
            <TableCell key={o} align="right">
              {t(`vireo.value.scanned.${o}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {counts.map((c) => (
          <TableRow key={c.field}>
            <TableCell component="th" scope="row">
              {t(`vireo.value.field.${c.field}`, { _: c.field })}
            </TableCell>
            {outcomes.map((o) => cell(o, c[o]))}
          </TableRow>
        ))}
        {counts.length > 1 && (
          <TableRow>
            <TableCell component="th" scope="row" sx={{ fontWeight: 650 }}>
              {t('vireo.lex.sum')}
            </TableCell>
            {outcomes.map((o) => cell(o, sum(o)))}
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}
