import Box from '@mui/material/Box';
import MuiTable from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { data } from '../providers/data';
import type { RouteRule } from '../providers/types';
import { useQueues } from './useQueues';

/** Preview is how many open cases a draft of rules would move, and from where to where. */
export function Preview({ rules, changed }: { rules: RouteRule[]; changed: boolean }) {
  const t = useTranslate();
  const { title } = useQueues();
  const { data: out, error, refetch, isPending } = useQuery({ queryKey: ['queues', 'route-test', JSON.stringify(rules)], queryFn: ({ signal }) => data.testRoutes({ rules }, signal), enabled: changed, staleTime: 10_000, retry: false });
  if (!changed) return null;
  const cases = out?.moves.reduce((sum, m) => sum + m.cases, 0) ?? 0;
  return (
    <Section title={t('vireo.routes.preview')}>
      {error ? <Failed error={error} retry={() => void refetch()} /> : isPending ? <Waiting rows={2} /> : out && (
        <Box data-testid="preview" sx={{ fontSize: '0.8125rem' }}>
          <Box sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>{cases ? t('vireo.routes.would', { smart_count: cases }) : t('vireo.routes.none_move')}</Box>
          {out.moves.length > 0 && (
            <MuiTable size="small" aria-label={t('vireo.routes.preview')} sx={{ my: 1 }}>
              <TableHead>
                <TableRow>
                  <TableCell>{t('vireo.routes.from')}</TableCell>
                  <TableCell>{t('vireo.routes.to')}</TableCell>
                  <TableCell align="right">{t('vireo.routes.cases')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {out.moves.map((m) => (
                  <TableRow key={`${m.from_queue} ${m.to_queue}`}>
                    <TableCell>{title(m.from_queue)}</TableCell>
                    <TableCell>{title(m.to_queue)}</TableCell>
                    <TableCell align="right">{m.cases}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </MuiTable>
          )}
          <Box sx={{ color: 'text.secondary' }}>
            {t('vireo.routes.looked', { n: out.looked_at })} {!out.exact && t('vireo.routes.inexact')}
          </Box>
        </Box>
      )}
    </Section>
  );
}
