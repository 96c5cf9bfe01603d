import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useStore, useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useState } from 'react';
import { isSo } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Value } from '../common/Pill';
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
  const [tab, setTab] = useStore<(typeof tabs)[number]>('roles.tab', 'matrix');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Title title={t('resources.roles.name', { smart_count: 2 })} />
      <Tabs value={tab} onChange={(_, v: (typeof tabs)[number]) => setTab(v)} aria-label={t('resources.roles.name', { smart_count: 2 })}>
        {tabs.map((name) => (
          <Tab key={name} value={name} label={t(`vireo.roles.${name}`)} />
        ))}
      </Tabs>
      {tab === 'matrix' && <Matrix />}
      {tab === 'explain' && <Explain />}
      {tab === 'list' && (
        <ListPage<Role>
          search
          sort={{ field: 'rank', order: 'DESC' }}
          filters={[isSo('built_in', true)]}
          actions={may('roles:edit') && <Button variant="contained" onClick={() => setOpen(true)}>{t('vireo.roles.new')}</Button>}
          columns={[
            { name: 'name', sort: true, render: (r) => <b>{r.name}</b> },
            { name: 'title' },
            { name: 'rank', sort: true, right: true },
            { name: 'built_in', render: (r) => <Value of="yes" is={r.built_in ? 'yes' : 'no'} /> },
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
