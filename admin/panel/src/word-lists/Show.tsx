import Button from '@mui/material/Button';
import { useRedirect, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import type { WordList } from '../providers/types';
import { Entries } from '../word-entries/Entries';
import { EntryForm } from '../word-entries/Form';
import { Files } from '../words/Files';
import { ListForm } from './Form';

export default function WordListShow() {
  const t = useTranslate();
  const redirect = useRedirect();
  const [open, setOpen] = useState<'list' | 'entry'>();
  return (
    <Detail<WordList>
      title={(l) => l.name}
      actions={(l) => (
        <>
          {l.allowed_actions.includes('edit') && (
            <>
              <Button variant="contained" onClick={() => setOpen('entry')}>
                {t('vireo.words.new_entry')}
              </Button>
              <Button variant="outlined" color="inherit" onClick={() => setOpen('list')}>
                {t('ra.action.edit')}
              </Button>
            </>
          )}
          {l.allowed_actions.includes('delete') && (
            <DoButton
              label="ra.action.delete"
              color="error"
              sure={t('vireo.words.delete_list_sure', { name: l.name, n: l.entries })}
              what={() => data.delete('word-lists', { id: l.id, previousData: l })}
              onDone={() => redirect('list', 'word-lists')}
            />
          )}
          {open === 'list' && <ListForm record={l} onClose={() => setOpen(undefined)} />}
          {open === 'entry' && <EntryForm list={l.id} onClose={() => setOpen(undefined)} />}
        </>
      )}
    >
      {(l) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.category'), <Value key="c" of="category" is={l.category} />],
                [t('vireo.field.entries'), l.entries],
                [t('vireo.field.owner_role'), l.owner_role || '–'],
                [t('vireo.field.note'), l.note || '–'],
                [t('vireo.field.updated_at'), <Time key="u" at={l.updated_at} />],
              ]}
            />
          </Section>
          <Entries list={l.id} actions={<Files list={l} />} />
        </>
      )}
    </Detail>
  );
}
