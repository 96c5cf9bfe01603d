import Alert from '@mui/material/Alert';
import { useTranslate } from 'ra-core';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Value, Values } from '../common/Pill';
import { Related } from '../common/Related';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { PolicyName } from '../common/usePolicies';
import { data } from '../providers/data';
import type { Batch, BatchItem } from '../providers/types';
import { Progress } from './Progress';
import { Meant } from './Meant';

const often = 1000; // ms between two looks at a batch that is running
const going = (b: Batch) => b.state === 'running' || b.state === 'resolving';

export default function BatchShow() {
  const t = useTranslate();
  return (
    <Detail<Batch>
      poll={(b) => (b && !going(b) ? false : often)}
      actions={(b) => (
        <>
          {b.allowed_actions.includes('cancel') && <DoButton label="ra.action.cancel" sure={t('vireo.batch.cancel_sure')} what={() => data.cancelBatch(b.id)} />}
          {b.allowed_actions.includes('undo') && <DoButton label="vireo.batches.undo" color="warning" sure={t('vireo.batches.undo_sure', { n: b.done })} what={() => data.undoBatch(b.id)} />}
        </>
      )}
    >
      {(b) => (
        <>
          {b.state === 'refused' && <Alert severity="warning" sx={{ mb: 1.5 }}>{t('vireo.batch.refused')}</Alert>}
          {b.state === 'resolving' && <Alert severity="info" sx={{ mb: 1.5 }}>{t('vireo.batch.resolving')}</Alert>}
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.state'), <Value key="s" of="batch" is={b.state} />],
                [t('vireo.field.progress'), <Progress key="p" {...b} />],
                [t('vireo.field.operation'), <Value key="r" of="operation" is={b.operation} />],
                [t('vireo.reasons_title'), <Meant key="w" of={b} />],
                [t('vireo.field.outcome'), <Value key="o" of="outcome" is={b.outcome} />],
                [t('vireo.field.measures'), <Values key="m" of="measure" are={b.measures.map((m) => m.kind)} />],
                [t('vireo.field.policy'), <PolicyName key="y" is={b.policy} />],
                [t('vireo.field.note'), b.note || '–'],
                [t('vireo.field.actor'), <UserLink key="a" id={b.actor_id} name={b.actor_name} />],
                [t('vireo.field.undo_of'), <RecordLink key="u" to="batches" id={b.undo_of} />],
                [t('vireo.field.undone_by'), <RecordLink key="n" to="batches" id={b.undone_by} />],
                [t('vireo.field.created_at'), <Time key="c" at={b.created_at} />],
                [t('vireo.field.finished_at'), <Time key="f" at={b.finished_at} />],
              ]}
            />
          </Section>
          <Related<BatchItem>
            title={t('vireo.batches.items')}
            resource="batch-items"
            filter={{ batch_id: b.id }}
            sort="id"
            poll={going(b) ? often : false}
            columns={[
              { name: 'subject', render: (i) => <SubjectLink kind={i.subject_kind} id={i.subject_id} /> },
              { name: 'case_id', render: (i) => <RecordLink to="cases" id={i.case_id} /> },
              { name: 'result', render: (i) => <Value of="item" is={i.result} /> },
              { name: 'message', render: (i) => i.message || '–' },
            ]}
          />
        </>
      )}
    </Detail>
  );
}
