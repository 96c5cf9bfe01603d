import Button from '@mui/material/Button';
import { useStore, useTranslate } from 'ra-core';
import { lazy, Suspense, useState } from 'react';
import { ActButton } from '../common/ActButton';
import { caseColumns } from '../common/columns';
import { Detail } from '../common/Detail';
import { ItemStory } from '../common/ItemStory';
import { UserLink } from '../common/links';
import { Values } from '../common/Pill';
import { Related } from '../common/Related';
import { Facts, Section } from '../common/Section';
import { Nothing, Waiting } from '../common/states';
import { clock, Time } from '../common/Time';
import { Visible } from '../common/Visible';
import { may } from '../providers/session';
import type { Video } from '../providers/types';
import { PurgeDeeds, PurgeState } from './Purge';

const Player = lazy(() => import('../triage/Player'));

export default function VideoShow() {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  const [frames, setFrames] = useState(false);
  const [grey] = useStore('triage.grey', false);
  return (
    <Detail<Video>
      actions={(v) => (
        <>
          <PurgeDeeds of={v} />
          <ActButton id={v.id} allowed={v.allowed_actions} name={v.title || v.id} />
        </>
      )}
      aside={(v) => (
        <>
          <PurgeState of={v} />
          <Section>
            <Facts
              of={[
                [t('vireo.field.author'), <span key="a"><UserLink id={v.user_id} name={v.author_name} /> <Values of="cause" are={v.author_causes} none="" /></span>],
                [t('vireo.field.visibility'), <span key="v"><Visible is={v.public} /> <Values of="cause" are={v.causes} none="" /></span>],
                [t('vireo.field.title'), v.title || '–'],
                [t('vireo.field.public_title'), v.public_title === v.title ? '=' : v.public_title],
                [t('vireo.field.duration_ms'), `${clock(v.duration_ms)} · ${v.width}×${v.height}`],
                [t('vireo.field.size'), `${(v.size / 1024).toFixed(0)} KiB`],
                [t('vireo.field.favorite_count'), v.favorite_count],
                [t('vireo.field.comment_count'), v.comment_count],
                [t('vireo.field.published_at'), <Time key="p" at={v.published_at} />],
                [t('vireo.field.created_at'), <Time key="c" at={v.created_at} />],
              ]}
            />
          </Section>
        </>
      )}
    >
      {(v) => (
        <>
          <Section title={t('vireo.triage.video')} aside={v.play_url && <Button onClick={() => setFrames(!frames)}>{t('vireo.triage.key.frames')}</Button>}>
            {v.play_url ? (
              <Suspense fallback={<Waiting />}>
                <Player src={v.play_url} cover={v.cover_url} look={{ shown, grey, frames }} onShow={() => setShown(true)} height="min(46vh, 420px)" />
              </Suspense>
            ) : (
              <Nothing title={t('vireo.triage.no_media')} />
            )}
          </Section>
          {may('cases:read') && <Related title={t('resources.cases.name', { smart_count: 2 })} resource="cases" filter={{ subject_kind: 'video', subject_id: v.id }} sort="-created_at" columns={caseColumns} />}
          <ItemStory kind="video" id={v.id} made={v.created_at} published={v.published_at} />
        </>
      )}
    </Detail>
  );
}
