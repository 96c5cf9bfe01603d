import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslate } from 'ra-core';
import { BulkDeleteButton } from 'ra-ui-materialui';
import { between, idOf, levels, matches, oneOf } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Pill, Value } from '../common/Pill';
import { Time } from '../common/Time';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { WordEntry } from '../providers/types';

/** Level is an entry's level, which can be changed where it stands. */
function Level({ of: e }: { of: WordEntry }) {
  const t = useTranslate();
  const { run, busy } = useDo();
  if (!e.allowed_actions.includes('edit')) return <Value of="level" is={e.level} />;
  return (
    <Select
      variant="standard"
      disableUnderline
      value={e.level}
      disabled={busy}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => void run(() => data.update('word-entries', { id: e.id, data: { level: event.target.value }, previousData: { ...e } }), 'vireo.saved')}
      inputProps={{ 'aria-label': t('vireo.field.level') + ' ' + e.text }}
      renderValue={(level) => <Value of="level" is={level} />}
    >
      {levels.map((level) => (
        <MenuItem key={level} value={level} dense>
          {t(`vireo.value.level.${level}`)}
        </MenuItem>
      ))}
    </Select>
  );
}

/** Entries is the list of all entries, or of one word list's. */
export function Entries({ list, actions }: { list?: string; actions?: React.ReactNode }) {
  return (
    <ListPage<WordEntry>
      resource="word-entries"
      storeKey={list ? `word-entries.${list}` : undefined}
      filter={list ? { list_id: list } : undefined}
      search
      actions={actions}
      sort={{ field: 'added_at', order: 'DESC' }}
      filters={[oneOf('level', 'level', levels, true), oneOf('match', 'match', matches), ...(list ? [] : [idOf('list_id')]), idOf('added_by'), ...between('added_at'), ...between('expires_at')]}
      bulk={may('word-lists:edit') && <BulkDeleteButton mutationMode="pessimistic" />}
      columns={[
        { name: 'text', sort: true, render: (e) => <b>{e.text}</b> },
        ...(list ? [] : [{ name: 'list', render: (e: WordEntry) => e.list }]),
        { name: 'level', render: (e) => <Level of={e} /> },
        { name: 'match', render: (e) => <Value of="match" is={e.match} /> },
        { name: 'tags', render: (e) => e.tags.map((tag) => <Pill key={tag}>{tag}</Pill>) },
        { name: 'expires_at', sort: true, render: (e) => <Time at={e.expires_at} /> },
        { name: 'note' },
        { name: 'added_at', sort: true, render: (e) => <Time at={e.added_at} /> },
      ]}
    />
  );
}
