import { BulkDeleteButton } from 'ra-ui-materialui';
import { between, idOf, levels, matches, oneOf } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Pill } from '../common/Pill';
import { Time } from '../common/Time';
import { may } from '../providers/session';
import type { WordEntry } from '../providers/types';
import { Pick, Write } from './Inline';

/** Entries is the list of all entries, or of one word list's; what may be changed is changed where it stands. */
export function Entries({ list, actions }: { list?: string; actions?: React.ReactNode }) {
  return (
    <ListPage<WordEntry>
      resource="word-entries"
      storeKey={list ? `word-entries.${list}` : undefined}
      filter={list ? { list_id: list } : undefined}
      title={list ? false : undefined}
      search
      actions={actions}
      sort={{ field: 'added_at', order: 'DESC' }}
      filters={[oneOf('level', 'level', levels, true), oneOf('match', 'match', matches), ...(list ? [] : [idOf('list_id')]), idOf('added_by'), ...between('added_at'), ...between('expires_at')]}
      bulk={may('word-lists:edit') && <BulkDeleteButton mutationMode="pessimistic" />}
      columns={[
        { name: 'text', sort: true, render: (e) => <b>{e.text}</b> },
        ...(list ? [] : [{ name: 'list', render: (e: WordEntry) => e.list }]),
        { name: 'level', sort: true, render: (e) => <Pick of={e} name="level" from={levels} /> },
        { name: 'match', render: (e) => <Pick of={e} name="match" from={matches} /> },
        { name: 'tags', render: (e) => <Write of={e} name="tags">{e.tags.length ? e.tags.map((tag) => <Pill key={tag}>{tag}</Pill>) : '–'}</Write> },
        { name: 'expires_at', sort: true, render: (e) => <Write of={e} name="expires_at"><Time at={e.expires_at} /></Write> },
        { name: 'note', render: (e) => <Write of={e} name="note">{e.note || '–'}</Write> },
        { name: 'added_at', sort: true, render: (e) => <Time at={e.added_at} /> },
      ]}
    />
  );
}
