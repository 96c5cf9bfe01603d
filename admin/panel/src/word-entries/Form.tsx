import { useGetList, useTranslate } from 'ra-core';
import { Choice, Several, Text } from '../common/fields';
import { levels, matches } from '../common/filters';
import { FormDialog } from '../common/FormDialog';
import type { WordEntry, WordList } from '../providers/types';

/** The ways of hiding that an entry can be told not to see through. */
export const techniques = [
  'width', 'marks', 'invisible', 'variant', 'confusable', 'styled', 'digits', 'repeat', 'separator', 'inflection', 'leet', 'split', 'pinyin', 'initials', 'homophone', 'emoji',
];

const day = (ms?: number) => (ms ? new Date(ms).toISOString().slice(0, 10) : '');

/** EntryForm makes an entry of a list, or changes one. */
export function EntryForm({ record, list, onClose }: { record?: WordEntry; list?: string; onClose: () => void }) {
  const t = useTranslate();
  const { data: lists = [] } = useGetList<WordList>('word-lists', { pagination: { page: 1, perPage: 200 }, sort: { field: 'name', order: 'ASC' } }, { enabled: !record && !list });
  const { text = '', level = 'hold', match = 'auto', note = '', tags = [], off = [], expires_at = 0 } = record ?? {};
  return (
    <FormDialog
      title={record ? text : t('vireo.words.new_entry')}
      resource="word-entries"
      record={record}
      begin={{ text, level, match, note, tags, off, expires_at, ...(record ? {} : { list_id: list ?? lists[0]?.id ?? '' }) }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Text form={form} name="text" required auto />
          <Choice form={form} name="level" of="level" from={levels} />
          <Choice form={form} name="match" of="match" from={matches} />
          <Several form={form} name="tags" from={[]} free />
          <Several form={form} name="off" of="technique" from={techniques} />
          <Text form={{ ...form, value: { expires_at: day(form.value.expires_at as number) }, set: (name, v) => form.set(name, v ? Date.parse(String(v)) : 0) }} name="expires_at" type="date" />
          <Text form={form} name="note" lines={3} />
        </>
      )}
    </FormDialog>
  );
}
