import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { isSo } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Pill, useRole, Value } from '../common/Pill';
import { Time } from '../common/Time';
import { may } from '../providers/session';
import type { Role } from '../providers/types';
import { Explain } from './Explain';
import { RoleForm } from './Form';
import { Matrix } from './Matrix';

const tabs = ['matrix', 'list', 'explain'] as const;

/** Roles: the matrix of what they may, the list, and why a role may or may not do a thing. */
export default function RoleList() {
  const t = useTranslate();
  const called = useRole();
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((name) => name === params.get('tab')) ?? 'matrix';
  const [open, setOpen] = useState(false);
  return (
    <>
      <Title title={t('resources.roles.name', { smart_count: 2 })} />
      <Tabs value={tab} onChange={(_, v: string) => setParams(v === 'matrix' ? {} : { tab: v })} aria-label={t('resources.roles.name', { smart_count: 2 })}>
        {tabs.map((name) => (
          <Tab key={name} value={name} label={t(`vireo.roles.${name}`)} />
        ))}
      </Tabs>
      {tab === 'matrix' && <Matrix />}
      {tab === 'explain' && <Explain />}
      {tab === 'list' && (
        <ListPage<Role>
          title={false}
          search
          sort={{ field: 'rank', order: 'DESC' }}
          filters={[isSo('built_in', true)]}
          actions={may('roles:edit') && <Button variant="contained" onClick={() => setOpen(true)}>{t('vireo.roles.new')}</Button>}
          columns={[
            { name: 'name', sort: true, render: (r) => <b>{r.name}</b> },
            { name: 'title', label: 'vireo.access.title', render: (r) => called(r.name, r.title) },
            { name: 'rank', sort: true, right: true },
            { name: 'built_in', label: 'vireo.access.kind', render: (r) => <Pill tone={r.built_in ? 'plain' : 'info'}>{t(r.built_in ? 'vireo.access.built_in' : 'vireo.access.custom')}</Pill> },
            { name: 'inherits', render: (r) => r.inherits || '–' },
            { name: 'members', right: true },
            { name: 'require_totp', render: (r) => <Value of="yes" is={r.require_totp ? 'yes' : 'no'} /> },
            { name: 'updated_at', render: (r) => <Time at={r.updated_at} /> },
          ]}
        />
      )}
      {open && <RoleForm onClose={() => setOpen(false)} />}
    </>
  );
}
