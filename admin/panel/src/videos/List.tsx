import { BulkDecide } from '../common/ActButton';
import { atLeast, between, idOf, isSo } from '../common/filters';
import { UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Values } from '../common/Pill';
import { Visible } from '../common/Visible';
import { clock, Time } from '../common/Time';
import { Short } from '../cases/List';
import type { Video } from '../providers/types';

export default function VideoList() {
  return (
    <ListPage<Video>
      search
      sort={{ field: 'id', order: 'DESC' }}
      filters={[
        isSo('public', true), isSo('on_hold', true), isSo('taken_down'), isSo('limited'), isSo('deleted'), isSo('owner_hidden'), isSo('purge_waiting'), isSo('demo'), idOf('user_id'), atLeast('favorite_count'), atLeast('comment_count'),
        ...between('published_at'),
      ]}
      everyRow
      bulk={<BulkDecide kind="video" of={['takedown', 'limit', 'restore', 'warn', 'mute', 'suspend', 'ban']} />}
      columns={[
        { name: 'id', sort: true },
        { name: 'title', render: (v) => <Short text={v.title} /> },
        { name: 'author', render: (v) => <UserLink id={v.user_id} name={v.author_name} /> },
        { name: 'visibility', render: (v) => <><Visible is={v.public} /> <Values of="cause" are={v.causes} none="" /></> },
        { name: 'duration_ms', sort: true, right: true, render: (v) => clock(v.duration_ms) },
        { name: 'favorite_count', sort: true, right: true },
        { name: 'comment_count', sort: true, right: true },
        { name: 'published_at', render: (v) => <Time at={v.published_at} /> },
      ]}
    />
  );
}
