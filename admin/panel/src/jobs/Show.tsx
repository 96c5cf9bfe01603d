import { useTranslate } from 'ra-core';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { UserLink } from '../common/links';
import { Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { Progress } from '../batches/Progress';
import { data } from '../providers/data';
import type { Job } from '../providers/types';

export default function JobShow() {
  const t = useTranslate();
  return (
    <Detail<Job>
      poll={(j) => (j && j.finished_at > 0 ? false : 1000)}
      actions={(j) => (
        <>
          {j.allowed_actions.includes('cancel') && <DoButton label="ra.action.cancel" color="warning" sure={t('vireo.jobs.cancel_sure')} what={() => data.cancelJob(j.id)} />}
          {j.allowed_actions.includes('retry') && <DoButton label="vireo.jobs.retry" what={() => data.retryJob(j.id)} />}
        </>
      )}
    >
      {(j) => (
        <Section>
          <Facts
            wide
            of={[
              [t('vireo.field.kind'), j.kind],
              [t('vireo.field.status'), <Value key="s" of="job" is={j.status} />],
              [t('vireo.field.progress'), <Progress key="p" done={j.done} total={j.total} />],
              [t('vireo.field.attempts'), j.attempts],
              [t('vireo.field.last_error'), j.last_error || '–'],
              [t('vireo.field.actor'), <UserLink key="u" id={j.actor_id} />],
              [t('vireo.field.created_at'), <Time key="c" at={j.created_at} />],
              [t('vireo.field.started_at'), <Time key="b" at={j.started_at} />],
              [t('vireo.field.due_at'), <Time key="d" at={j.due_at} />],
              [t('vireo.field.finished_at'), <Time key="f" at={j.finished_at} />],
            ]}
          />
        </Section>
      )}
    </Detail>
  );
}
