import { between, isSo, oneOf } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Value } from '../common/Pill';
import { Time } from '../common/Time';
import { Progress } from '../batches/Progress';
import type { Job } from '../providers/types';

export default function JobList() {
  return (
    <ListPage<Job>
      sort={{ field: 'id', order: 'DESC' }}
      filters={[oneOf('status', 'job', ['queued', 'running', 'done', 'dead', 'cancelled'], true), isSo('live', true), ...between('created_at')]}
      columns={[
        { name: 'id', sort: true },
        { name: 'kind' },
        { name: 'status', render: (j) => <Value of="job" is={j.status} /> },
        { name: 'progress', render: (j) => <Progress done={j.done} total={j.total} /> },
        { name: 'attempts', right: true },
        { name: 'last_error' },
        { name: 'created_at', render: (j) => <Time at={j.created_at} /> },
        { name: 'finished_at', render: (j) => <Time at={j.finished_at} /> },
      ]}
    />
  );
}
