import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetOne, useStore, useTranslate } from 'ra-core';
import { lazy, Suspense, useState } from 'react';
import { may } from '../providers/session';
import type { Comment, User, Video } from '../providers/types';
import { SubjectLink, UserLink } from './links';
import { Values } from './Pill';
import { Facts, Section } from './Section';
import { Waiting } from './states';
import { Visible } from './Visible';

const Player = lazy(() => import('../triage/Player'));
const lists: Record<string, string> = { video: 'videos', comment: 'comments', user: 'users' };

/** Item is what a decision was about, as it is now. */
export function Item({ kind, id }: { kind: string; id: string }) {
  const t = useTranslate();
  const list = lists[kind];
  const { data, isLoading } = useGetOne<Video | Comment | User>(list ?? 'videos', { id }, { enabled: Boolean(list) && id !== '0' && may(`${list}:read`), retry: false });
  if (!list || (!data && !isLoading)) return null;
  return (
    <Section title={t('vireo.appeals.item')} aside={<SubjectLink kind={kind} id={id} />}>
      {!data ? <Waiting rows={2} /> : kind === 'video' ? <Film of={data as Video} /> : kind === 'comment' ? <Said of={data as Comment} /> : <Person of={data as User} />}
    </Section>
  );
}

function Film({ of: v }: { of: Video }) {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  const [frames, setFrames] = useState(false);
  const [grey] = useStore('triage.grey', false);
  return (
    <>
      <Suspense fallback={<Waiting />}>{v.play_url && <Player src={v.play_url} cover={v.cover_url} look={{ shown, grey, frames }} onShow={() => setShown(true)} height="min(36vh, 320px)" />}</Suspense>
      <Box sx={{ mt: 1 }}>
        <Facts
          wide
          of={[
            [t('vireo.field.title'), v.title || '–'],
            [t('vireo.field.author'), <UserLink key="a" id={v.user_id} name={v.author_name} />],
            [t('vireo.field.visibility'), <span key="v"><Visible is={v.public} /> <Values of="cause" are={v.causes} none="" /></span>],
          ]}
        />
        {v.play_url && <Button onClick={() => setFrames(!frames)}>{t('vireo.triage.key.frames')}</Button>}
      </Box>
    </>
  );
}

function Said({ of: c }: { of: Comment }) {
  const t = useTranslate();
  return (
    <Facts
      wide
      of={[
        [t('vireo.field.text'), c.text],
        [t('vireo.field.author'), <UserLink key="a" id={c.user_id} name={c.author_name} />],
        [t('vireo.field.video_id'), <SubjectLink key="i" kind="video" id={c.video_id} />],
        [t('vireo.field.visibility'), <span key="v"><Visible is={c.public} /> <Values of="cause" are={c.causes} none="" /></span>],
      ]}
    />
  );
}

function Person({ of: u }: { of: User }) {
  const t = useTranslate();
  return (
    <Facts
      wide
      of={[
        [t('vireo.field.name'), <UserLink key="n" id={u.id} name={u.name} />],
        [t('vireo.field.signature'), u.signature || '–'],
        [t('vireo.field.visibility'), <Values key="c" of="cause" are={u.causes} none={<Visible is />} />],
      ]}
    />
  );
}
