import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { Pill, useRole } from '../common/Pill';
import { Section } from '../common/Section';
import { Failed, Nothing, Waiting } from '../common/states';
import type { Permission, Role } from '../providers/types';
import { mono } from '../theme';
import { type Cell, cell } from './rules';
import { useAccess } from './useAccess';

const look = {
  allowed: { sign: '✓', color: 'success.main', weight: 700 },
  own: { sign: '+', color: 'success.main', weight: 700 },
  denied: { sign: '✕', color: 'error.main', weight: 700 },
  not_given: { sign: '·', color: 'text.secondary', weight: 400 },
};

/** Matrix is every permission and every role: given, given by a rule of its own, taken away, or not given. */
export function Matrix() {
  const t = useTranslate();
  const called = useRole();
  const { roles, permissions, isPending, error } = useAccess();
  const [text, setText] = useState('');
  const [differ, setDiffer] = useState(false);
  if (error) return <Failed error={error} />;
  if (isPending) return <Waiting rows={10} />;
  const staff = roles.filter((r) => r.rank > 0);
  const byName = new Map(roles.map((r) => [r.name, r]));
  const wanted = text.trim().toLowerCase();
  const rows = permissions
    .filter((p) => !wanted || p.id.includes(wanted) || p.title.toLowerCase().includes(wanted))
    .map((p) => ({ p, cells: staff.map((r) => cell(r, p.id, byName)) }))
    .filter(({ cells }) => !differ || new Set(cells.map((c) => c.state)).size > 1);
  const objects = [...new Set(rows.map(({ p }) => p.object))];
  return (
    <Section sx={{ mt: 1.5 }} flush>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 1.75, py: 1.25, flexWrap: 'wrap' }}>
        <TextField label={t('vireo.access.find')} value={text} onChange={(e) => setText(e.target.value)} sx={{ width: 260 }} />
        <FormControlLabel control={<Switch size="small" checked={differ} onChange={(e) => setDiffer(e.target.checked)} />} label={t('vireo.access.only_differences')} slotProps={{ typography: { variant: 'body2' } }} />
        <Box sx={{ flex: 1 }} />
        <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{t('vireo.access.legend')}</Box>
      </Box>
      {rows.length === 0 ? (
        <Nothing title={t('vireo.state.none_found')} />
      ) : (
        <Box
          component="table"
          sx={{
            borderCollapse: 'collapse', width: '100%', fontSize: '0.8125rem', '& th, & td': { px: 1.25, py: 0.5, borderBottom: 1, borderColor: 'divider', textAlign: 'center' },
            '& th:first-of-type': { textAlign: 'left', fontWeight: 400, pl: 1.75 }, '& thead th': { fontWeight: 600, verticalAlign: 'bottom' },
            '& tbody tr:hover': { backgroundColor: 'action.hover' },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('vireo.field.permission')}</th>
              {staff.map((r) => (
                <th key={r.id} scope="col">
                  <Box component={Link} to={`/roles/${r.id}/show`} sx={{ color: 'inherit' }}>
                    {called(r.name, r.title)}
                  </Box>
                  <Box sx={{ fontSize: '0.6875rem', color: 'text.secondary', fontWeight: 400, whiteSpace: 'nowrap' }}>
                    {t('vireo.roles.rank', { rank: r.rank })} · {t(r.built_in ? 'vireo.access.built_in' : 'vireo.access.custom')}
                  </Box>
                  {r.deny.length > 0 && <Pill tone="error">−{r.deny.length}</Pill>}
                </th>
              ))}
            </tr>
          </thead>
          {objects.map((object) => (
            <tbody key={object}>
              <tr>
                <Box component="th" scope="rowgroup" colSpan={staff.length + 1} sx={{ fontWeight: '650 !important', color: 'text.secondary', backgroundColor: 'background.default', fontSize: '0.75rem' }}>
                  {t(`vireo.access.object.${object}`, { _: t(`resources.${object}.name`, { smart_count: 2, _: object }) })}
                </Box>
              </tr>
              {rows.filter(({ p }) => p.object === object).map(({ p, cells }) => (
                <tr key={p.id}>
                  <th scope="row">
                    {p.title}{' '}
                    <Box component="span" sx={{ fontFamily: mono, fontSize: '0.6875rem', color: 'text.secondary' }}>
                      {p.id}
                    </Box>
                  </th>
                  {cells.map((c, i) => (
                    <One key={staff[i]!.id} cell={c} role={staff[i]!} permission={p} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </Box>
      )}
    </Section>
  );
}

/** One is a cell of the matrix. Its reason is told on hover, and a click leads to the explanation, which has a tab of its own for the keyboard. */
function One({ cell: c, role, permission }: { cell: Cell; role: Role; permission: Permission }) {
  const t = useTranslate();
  const go = useNavigate();
  const own = c.state === 'allowed' && c.by === role.name && role.inherits !== '';
  const { sign, color, weight } = look[own ? 'own' : c.state];
  const whose = c.by === undefined ? '' : c.by === role.name ? t('vireo.access.own_rule') : t('vireo.access.inherited', { role: c.by });
  const label = [t(`vireo.access.${c.state}`), whose].filter(Boolean).join(', ');
  return (
    <Box
      component="td"
      title={label}
      onClick={() => void go(`/roles?tab=explain&role=${role.name}&permission=${permission.id}`)}
      sx={{ color, fontWeight: weight, cursor: 'pointer', ...(c.state === 'denied' && { backgroundColor: 'action.hover' }) }}
    >
      <span aria-label={label} role="img">
        {sign}
      </span>
    </Box>
  );
}
