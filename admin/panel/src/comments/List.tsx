import { BulkDecide } from '../common/ActButton';
import { between, idOf, isSo } from '../common/filters';
import { RecordLink, UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Values } from '../common/Pill';
import { Visible } from '../common/Visible';
import { Time } from '../common/Time';
import { Short } from '../cases/List';
import type { Comment } from '../providers/types';

export default function CommentList() {
  return (
    <ListPage<Comment>
      search
      sort={{ field: 'id', order: 'DESC' }}
      filters={[isSo('public', true), isSo('on_hold', true), isSo('taken_down'), isSo('deleted'), isSo('owner_hidden'), idOf('user_id'), idOf('video_id'), ...between('created_at')]}
      everyRow
      bulk={<BulkDecide kind="comment" of={['takedown', 'restore', 'warn', 'mute', 'suspend', 'ban']} />}
      columns={[
        { name: 'id', sort: true },
        { name: 'text', render: (c) => <Short text={c.text} max={80} /> },
        { name: 'author', render: (c) => <UserLink id={c.user_id} name={c.author_name} /> },
        { name: 'video_id', render: (c) => <RecordLink to="videos" id={c.video_id} /> },
        { name: 'visibility', render: (c) => <><Visible is={c.public} /> <Values of="cause" are={c.causes} none="" /></> },
        { name: 'created_at', sort: true, render: (c) => <Time at={c.created_at} /> },
      ]}
    />
  );
}
