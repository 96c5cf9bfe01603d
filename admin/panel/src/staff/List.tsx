import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { between, idOf, isSo } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Role, Value } from '../common/Pill';
import { Time } from '../common/Time';
import { may } from '../providers/session';
import type { Member } from '../providers/types';
import { MemberForm } from './Form';
import { OneTime } from './OneTime';

export default function StaffList() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Member>();
  return (
    <>
      <ListPage<Member>
        search
        sort={{ field: 'username', order: 'ASC' }}
        filters={[idOf('role', true), isSo('disabled'), ...between('signed_in_at'), ...between('created_at')]}
        actions={may('staff:edit') && <Button variant="contained" onClick={() => setOpen(true)}>{t('vireo.staff.add')}</Button>}
        columns={[
          { name: 'username', sort: true, render: (m) => <b>{m.username}</b> },
          { name: 'role', sort: true, render: (m) => <Role is={m.role} /> },
          { name: 'state', render: (m) => <Value of="member" is={m.disabled ? 'disabled' : m.suspended ? 'suspended' : m.one_time ? 'one_time' : 'active'} /> },
          { name: 'totp', render: (m) => <Value of="yes" is={m.totp ? 'yes' : 'no'} /> },
          { name: 'signed_in_at', sort: true, render: (m) => <Time at={m.signed_in_at} /> },
          { name: 'created_at', sort: true, render: (m) => <Time at={m.created_at} /> },
        ]}
      />
      {open && <MemberForm onClose={() => setOpen(false)} onDone={(m) => setMade(m)} />}
      {made?.password && <OneTime name={made.username} password={made.password} onClose={() => setMade(undefined)} />}
    </>
  );
}
