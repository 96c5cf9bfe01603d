import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Progress } from '../batches/Progress';
import { CopyId } from '../common/CopyId';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { RecordLink, UserLink } from '../common/links';
import { Value, Values } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import type { Scan } from '../providers/types';
import { ApplyButton } from '../rulesets/Apply';
import { live, Result } from './Result';
import { Samples } from './Samples';

export const often = 1000; // ms between two looks at what is running

export default function ScanShow() {
  const t = useTranslate();
  return (
    <Detail<Scan>
      poll={(s) => (live(s) ? often : false)}
      actions={(s) => (
        <>
          {s.allowed_actions.includes('cancel') && <DoButton label="ra.action.cancel" color="warning" sure={t('vireo.jobs.cancel_sure')} what={() => data.cancelScan(s.id)} />}
          {s.allowed_actions.includes('apply') && <ApplyButton scan={s} />}
        </>
      )}
    >
      {(s) => (
        <>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(280px, 2fr) minmax(0, 3fr)' }, columnGap: 1.5, alignItems: 'stretch' }}>
            <Section sx={{ height: 'calc(100% - 12px)' }}>
              <Facts
                of={[
                  [t('vireo.field.state'), <Value key="s" of="job" is={s.state} />],
                  [t('vireo.field.progress'), <Progress key="p" done={s.done} total={s.total} />],
                  [t('vireo.field.fields'), <Values key="f" of="field" are={s.fields} />],
                  [t('vireo.field.entries'), s.entries],
                  [t('vireo.field.base_version'), <RecordLink key="b" to="rulesets" id={s.base_version} />],
                  [t('vireo.field.checksum'), <CopyId key="c" id={s.checksum} short={16} />],
                  [t('vireo.field.actor'), s.actor_id === '0' ? <Value key="a" of="actor" is="command" /> : <UserLink key="a" id={s.actor_id} name={s.actor_name} />],
                  [t('vireo.field.created_at'), <Time key="t" at={s.created_at} />],
                  [t('vireo.field.finished_at'), <Time key="e" at={s.finished_at} />],
                ]}
              />
            </Section>
            <Section title={t('vireo.lex.counts')} flush sx={{ height: 'calc(100% - 12px)' }}>
              <Result of={s} />
            </Section>
          </Box>
          <Samples of={s} />
        </>
      )}
    </Detail>
  );
}
