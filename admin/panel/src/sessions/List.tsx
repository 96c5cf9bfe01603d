import { useTranslate } from 'ra-core';
import { DoButton } from '../common/DoButton';
import { between, idOf } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Pill } from '../common/Pill';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { SignedIn } from '../providers/types';
import { Short } from '../cases/List';

export default function SessionList() {
  const t = useTranslate();
  return (
    <ListPage<SignedIn>
      open={false}
      search={may('sessions:read')}
      sort={{ field: 'used_at', order: 'DESC' }}
      filters={may('sessions:read') ? [idOf('user_id'), ...between('used_at')] : []}
      columns={[
        { name: 'username', render: (s) => <>{s.username} {s.current && <Pill tone="success">{t('vireo.profile.current')}</Pill>}</> },
        { name: 'address' },
        { name: 'agent', render: (s) => <Short text={s.agent} max={60} /> },
        { name: 'created_at', sort: true, render: (s) => <Time at={s.created_at} /> },
        { name: 'used_at', sort: true, render: (s) => <Time at={s.used_at} /> },
        { name: 'expires_at', render: (s) => <Time at={s.expires_at} /> },
        {
          name: 'do', label: ' ',
          render: (s) => s.allowed_actions.includes('revoke') && <DoButton label="vireo.profile.end" variant="text" color="error" sure={t('vireo.profile.end_sure')} what={() => data.delete('sessions', { id: s.id, previousData: s })} />,
        },
      ]}
    />
  );
}
