import Box from '@mui/material/Box';
import { useGetList, useTranslate } from 'ra-core';
import { Fragment } from 'react';
import { Link } from 'react-router-dom';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import type { Permission, Role } from '../providers/types';
import { mono } from '../theme';

const all = { page: 1, perPage: 200 };

/** useAccess is all roles, highest first, and all permissions. */
export function useAccess() {
  const roles = useGetList<Role>('roles', { pagination: all, sort: { field: 'rank', order: 'DESC' } });
  const permissions = useGetList<Permission>('permissions', { pagination: all, meta: { unsorted: true } });
  return { roles: roles.data ?? [], permissions: permissions.data ?? [], isPending: roles.isPending || permissions.isPending, error: roles.error ?? permissions.error };
}

/** Matrix is every permission and every role: yes or no. */
export function Matrix() {
  const t = useTranslate();
  const { roles, permissions, isPending, error } = useAccess();
  if (error) return <Failed error={error} />;
  if (isPending) return <Waiting rows={10} />;
  const staff = roles.filter((r) => r.rank > 0);
  const sets = new Map(staff.map((r) => [r.name, new Set(r.permissions)]));
  const objects = [...new Set(permissions.map((p) => p.object))];
  return (
    <Section flush sx={{ mt: 1.5 }}>
      <Box
        component="table"
        sx={{
          borderCollapse: 'collapse', width: '100%', fontSize: '0.8125rem', '& th, & td': { px: 1.25, py: 0.5, borderBottom: 1, borderColor: 'divider', textAlign: 'center' },
          '& th:first-of-type': { textAlign: 'left', fontWeight: 400 }, '& thead th': { fontWeight: 600 },
          '& tbody tr:hover': { backgroundColor: 'action.hover' },
        }}
      >
        <thead>
          <tr>
            <th>{t('vireo.field.permission')}</th>
            {staff.map((r) => (
              <th key={r.id} scope="col">
                <Box component={Link} to={`/roles/${r.id}/show`} sx={{ color: 'inherit' }}>
                  {r.title || r.name}
                </Box>
                <Box sx={{ fontSize: '0.6875rem', color: 'text.secondary', fontWeight: 400 }}>{t('vireo.roles.rank', { rank: r.rank })}</Box>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {objects.map((object) => (
            <Fragment key={object}>
              {permissions.filter((p) => p.object === object).map((p) => (
                <tr key={p.id}>
                  <th scope="row">
                    {p.title}{' '}
                    <Box component="span" sx={{ fontFamily: mono, fontSize: '0.6875rem', color: 'text.secondary' }}>
                      {p.id}
                    </Box>
                  </th>
                  {staff.map((r) => {
                    const yes = sets.get(r.name)?.has(p.id);
                    return (
                      <Box key={r.id} component="td" sx={{ color: yes ? 'success.main' : 'text.secondary', fontWeight: yes ? 700 : 400 }}>
                        <span aria-label={t(yes ? 'ra.boolean.true' : 'ra.boolean.false')} role="img">
                          {yes ? '✓' : '·'}
                        </span>
                      </Box>
                    );
                  })}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </Box>
    </Section>
  );
}
