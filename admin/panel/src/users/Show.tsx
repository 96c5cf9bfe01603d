import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { ActButton } from '../common/ActButton';
import { AskText } from '../common/AskText';
import { actionColumns, restrictionColumns } from '../common/columns';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { RecordLink } from '../common/links';
import { Notes } from '../common/Notes';
import { Pill, Role, Value, Values } from '../common/Pill';
import { Related } from '../common/Related';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { Visible } from '../common/Visible';
import { Short } from '../cases/List';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Comment, Notice, User, Video } from '../providers/types';
import { Standing } from './Standing';

export default function UserShow() {
  const t = useTranslate();
  return (
    <Detail<User>
      title={(u) => (
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
          <Avatar src={u.avatar_url} alt="" sx={{ width: 28, height: 28 }} /> {u.name}
        </Box>
      )}
      actions={(u) => (
        <>
          {u.allowed_actions.includes('hold') && <AskText label="vireo.hold.set" hint="vireo.hold.hint" field="vireo.hold.reason" what={(reason) => data.holdUser(u.id, reason)} />}
          {u.allowed_actions.includes('release') && <DoButton label="vireo.hold.release" sure={t('vireo.hold.release_sure')} what={() => data.releaseUser(u.id)} />}
          <ActButton id={u.id} allowed={u.allowed_actions} name={u.name} />
        </>
      )}
      aside={(u) => (
        <>
          <Section>
            <Facts
              of={[
                [t('vireo.field.visibility'), <Values key="c" of="cause" are={u.causes} none={<Visible is />} />],
                ...(u.legal_hold ? [[t('vireo.field.legal_hold'), <Pill key="h" tone="warning">{t('vireo.hold.on')}</Pill>] as [string, React.ReactNode]] : []),
                [t('vireo.field.role'), <Role key="r" is={u.role} />],
                [t('vireo.field.signature'), u.signature || '–'],
                [t('vireo.field.muted_until'), <Time key="m" at={u.muted_until > Date.now() ? u.muted_until : 0} />],
                [t('vireo.field.work_count'), u.work_count],
                [t('vireo.field.follower_count'), u.follower_count],
                [t('vireo.field.follow_count'), u.follow_count],
                [t('vireo.field.total_favorited'), u.total_favorited],
                [t('vireo.field.created_at'), <Time key="t" at={u.created_at} />],
              ]}
            />
          </Section>
          {may('strikes:read') && <Standing user={u.id} />}
          <Notes of="users" id={u.id} />
          <Related<Notice>
            title={t('vireo.users.notices')}
            resource="user-notices"
            filter={{ user_id: u.id }}
            sort="-send_at"
            columns={[{ name: 'text', render: (n) => n.text }, { name: 'state', render: (n) => <><Value of="notice" is={n.state} /> <Time at={n.send_at} /></> }]}
          />
        </>
      )}
    >
      {(u) => (
        <>
          {may('restrictions:read') && <Related title={t('resources.restrictions.name', { smart_count: 2 })} resource="restrictions" filter={{ owner_id: u.id }} sort="-starts_at" columns={restrictionColumns} />}
          <Related title={t('vireo.timeline')} resource="user-timeline" filter={{ user_id: u.id }} sort="-created_at" columns={actionColumns} />
          {may('videos:read') && (
            <Related<Video>
              title={t('resources.videos.name', { smart_count: 2 })}
              resource="videos"
              filter={{ user_id: u.id }}
              sort="-id"
              columns={[{ name: 'id', render: (v) => <RecordLink to="videos" id={v.id} /> }, { name: 'title', render: (v) => <Short text={v.title} /> }, { name: 'visibility', render: (v) => <><Visible is={v.public} /> <Values of="cause" are={v.causes} none="" /></> }, { name: 'published_at', render: (v) => <Time at={v.published_at} /> }]}
            />
          )}
          {may('comments:read') && (
            <Related<Comment>
              title={t('resources.comments.name', { smart_count: 2 })}
              resource="comments"
              filter={{ user_id: u.id }}
              sort="-id"
              columns={[{ name: 'id', render: (c) => <RecordLink to="comments" id={c.id} /> }, { name: 'text', render: (c) => <Short text={c.text} /> }, { name: 'visibility', render: (c) => <><Visible is={c.public} /> <Values of="cause" are={c.causes} none="" /></> }, { name: 'created_at', render: (c) => <Time at={c.created_at} /> }]}
            />
          )}
        </>
      )}
    </Detail>
  );
}
