import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { CopyId } from '../common/CopyId';
import { Value } from '../common/Pill';
import { Related } from '../common/Related';
import { Time } from '../common/Time';
import type { Replica } from '../providers/types';

/** Replicas is the board of servers and the versions that each serves by. */
export default function ReplicaList() {
  const t = useTranslate();
  const name = t('resources.replicas.name', { smart_count: 2 });
  return (
    <>
      <Title title={name} />
      <Related<Replica>
        title={name}
        resource="replicas"
        filter={{}}
        unsorted
        poll={2000}
        columns={[
          { name: 'id', render: (r) => <CopyId id={r.id} short={8} /> },
          { name: 'address' },
          { name: 'program' },
          { name: 'ruleset_version', render: (r) => <>{r.ruleset_version} <Value of="health" is={r.ruleset_state} /></> },
          { name: 'policy_version', render: (r) => <>{r.policy_version} <Value of="health" is={r.policy_state} /></> },
          { name: 'started_at', render: (r) => <Time at={r.started_at} /> },
          { name: 'seen_at', render: (r) => <Time at={r.seen_at} /> },
        ]}
      />
    </>
  );
}
