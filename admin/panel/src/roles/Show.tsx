import Button from '@mui/material/Button';
import { useRedirect, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { Pill, useRole, Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { data } from '../providers/data';
import type { Role } from '../providers/types';
import { RoleForm } from './Form';
import { Sees } from './Sees';

export default function RoleShow() {
  const t = useTranslate();
  const called = useRole();
  const redirect = useRedirect();
  const [open, setOpen] = useState(false);
  return (
    <Detail<Role>
      title={(r) => called(r.name, r.title)}
      actions={(r) => (
        <>
          {r.allowed_actions.includes('edit') && (
            <Button variant="contained" onClick={() => setOpen(true)}>
              {t('ra.action.edit')}
            </Button>
          )}
          {r.allowed_actions.includes('delete') && (
            <DoButton label="ra.action.delete" color="error" sure={t('vireo.roles.delete_sure', { name: r.name })} what={() => data.delete('roles', { id: r.id, previousData: r })} onDone={() => redirect('list', 'roles')} />
          )}
          {open && <RoleForm record={r} onClose={() => setOpen(false)} />}
        </>
      )}
    >
      {(r) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.name'), r.name],
                [t('vireo.field.rank'), r.rank],
                [t('vireo.field.built_in'), <Value key="b" of="yes" is={r.built_in ? 'yes' : 'no'} />],
                [t('vireo.field.inherits'), r.inherits || '–'],
                [t('vireo.field.members'), r.members],
                [t('vireo.field.require_totp'), <Value key="t" of="yes" is={r.require_totp ? 'yes' : 'no'} />],
                [t('vireo.field.allow'), r.allow.length ? r.allow.map((p) => <Pill key={p} tone="success">{p}</Pill>) : '–'],
                [t('vireo.field.deny'), r.deny.length ? r.deny.map((p) => <Pill key={p} tone="error">{p}</Pill>) : '–'],
              ]}
            />
          </Section>
          <Sees role={r} />
        </>
      )}
    </Detail>
  );
}
