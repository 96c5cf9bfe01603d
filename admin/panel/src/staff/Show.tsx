import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { UserLink } from '../common/links';
import { Role, Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import type { Member } from '../providers/types';
import { MemberForm } from './Form';
import { OneTime } from './OneTime';

export default function StaffShow() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  return (
    <Detail<Member>
      title={(m) => m.username}
      actions={(m) => {
        const may = (a: string) => m.allowed_actions.includes(a);
        const put = (change: object) => () => data.update('staff', { id: m.id, data: change, previousData: m });
        return (
          <>
            {may('set_role') && (
              <Button variant="contained" onClick={() => setOpen(true)}>
                {t('vireo.staff.set_role')}
              </Button>
            )}
            {may('disable') && <DoButton label="vireo.staff.disable" color="warning" sure={t('vireo.staff.disable_sure', { name: m.username })} what={put({ disabled: true })} />}
            {may('enable') && <DoButton label="vireo.staff.enable" what={put({ disabled: false })} />}
            {may('reset_totp') && <DoButton label="vireo.staff.reset_totp" color="warning" sure={t('vireo.staff.reset_totp_sure', { name: m.username })} what={() => data.resetMember(m.id, 'totp')} />}
            {may('reset_password') && (
              <DoButton
                label="vireo.staff.reset_password"
                color="warning"
                sure={t('vireo.staff.reset_password_sure', { name: m.username })}
                what={() => data.resetMember(m.id, 'password')}
                onDone={(out) => setPassword((out as { password: string }).password)}
              />
            )}
            {open && <MemberForm record={m} onClose={() => setOpen(false)} />}
            {password && <OneTime name={m.username} password={password} onClose={() => setPassword('')} />}
          </>
        );
      }}
    >
      {(m) => (
        <Section>
          <Facts
            wide
            of={[
              [t('vireo.field.account'), <UserLink key="u" id={m.id} name={m.username} />],
              [t('vireo.field.role'), <Role key="r" is={m.role} />],
              [t('vireo.field.state'), <Value key="s" of="member" is={m.disabled ? 'disabled' : m.suspended ? 'suspended' : m.one_time ? 'one_time' : 'active'} />],
              [t('vireo.field.totp'), <Value key="t" of="yes" is={m.totp ? 'yes' : 'no'} />],
              [t('vireo.field.recovery_codes'), m.recovery_codes],
              [t('vireo.field.signed_in_at'), <Time key="i" at={m.signed_in_at} />],
              [t('vireo.field.created_at'), <Time key="c" at={m.created_at} />],
            ]}
          />
        </Section>
      )}
    </Detail>
  );
}
