import { useTranslate } from 'ra-core';
import { Choice, Text } from '../common/fields';
import { categories } from '../common/filters';
import { FormDialog } from '../common/FormDialog';
import type { WordList } from '../providers/types';

/** ListForm makes a word list, or changes one. */
export function ListForm({ record, onClose }: { record?: WordList; onClose: () => void }) {
  const t = useTranslate();
  const { name = '', category = 'other', owner_role = '', note = '' } = record ?? {};
  return (
    <FormDialog title={record ? name : t('vireo.words.new_list')} resource="word-lists" record={record} begin={{ name, category, owner_role, note }} onClose={onClose}>
      {(form) => (
        <>
          <Text form={form} name="name" required max={64} auto />
          <Choice form={form} name="category" of="category" from={categories} />
          <Text form={form} name="owner_role" max={32} />
          <Text form={form} name="note" lines={3} />
        </>
      )}
    </FormDialog>
  );
}
