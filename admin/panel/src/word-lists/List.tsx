import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { categories, idOf, oneOf } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Value } from '../common/Pill';
import { Time } from '../common/Time';
import { may } from '../providers/session';
import type { WordList } from '../providers/types';
import { Files } from '../words/Files';
import { ListForm } from './Form';

export default function WordLists() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListPage<WordList>
        search
        sort={{ field: 'name', order: 'ASC' }}
        filters={[oneOf('category', 'category', categories, true), idOf('owner_role')]}
        actions={
          <>
            {may('word-lists:edit') && (
              <Button variant="contained" onClick={() => setOpen(true)}>
                {t('vireo.words.new_list')}
              </Button>
            )}
            <Files />
          </>
        }
        columns={[
          { name: 'name', sort: true, render: (l) => <b>{l.name}</b> },
          { name: 'category', render: (l) => <Value of="category" is={l.category} /> },
          { name: 'entries', right: true },
          { name: 'owner_role', render: (l) => l.owner_role || '–' },
          { name: 'note' },
          { name: 'updated_at', sort: true, render: (l) => <Time at={l.updated_at} /> },
        ]}
      />
      {open && <ListForm onClose={() => setOpen(false)} />}
    </>
  );
}
