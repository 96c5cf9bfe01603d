import { useTranslate } from 'ra-core';
import { atLeast, between, idOf, isSo } from '../common/filters';
import { RecordLink, UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Time } from '../common/Time';
import { PolicyInput, PolicyName } from '../common/usePolicies';
import type { Strike } from '../providers/types';
import { Counting } from './Counting';

export default function StrikeList() {
  const t = useTranslate();
  return (
    <ListPage<Strike>
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={[isSo('lifted', true), idOf('user_id', true), <PolicyInput key="policy" source="policy" label="vireo.field.policy" many />, idOf('case_id'), idOf('action_id'), atLeast('points'), ...between('created_at'), ...between('expires_at')]}
      columns={[
        { name: 'id', sort: true },
        { name: 'user', render: (s) => <UserLink id={s.user_id} name={s.user_name} /> },
        { name: 'points', sort: true, right: true },
        { name: 'counts', render: (s) => <Counting of={s} /> },
        { name: 'policy', render: (s) => <PolicyName is={s.policy} version={s.policy_version} /> },
        { name: 'case_id', render: (s) => <RecordLink to="cases" id={s.case_id} /> },
        { name: 'created_at', sort: true, render: (s) => <Time at={s.created_at} /> },
        { name: 'expires_at', sort: true, render: (s) => <Time at={s.expires_at} none={t('vireo.never')} /> },
        { name: 'lifter', render: (s) => <UserLink id={s.lifted_by} name={s.lifter_name} /> },
      ]}
    />
  );
}
