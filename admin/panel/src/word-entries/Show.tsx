import Button from '@mui/material/Button';
import { useRedirect, useTranslate } from 'ra-core';
import { useState } from 'react';
import { hitColumns } from '../hits/columns';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { UserLink } from '../common/links';
import { Pill, Value, Values } from '../common/Pill';
import { Related } from '../common/Related';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { WordEntry } from '../providers/types';
import { EntryForm } from './Form';
import { HowRight } from './HowRight';

export default function WordEntryShow() {
  const t = useTranslate();
  const redirect = useRedirect();
  const [open, setOpen] = useState(false);
  return (
    <Detail<WordEntry>
      title={(e) => e.text}
      actions={(e) => (
        <>
          {e.allowed_actions.includes('edit') && (
            <Button variant="contained" onClick={() => setOpen(true)}>
              {t('ra.action.edit')}
            </Button>
          )}
          {e.allowed_actions.includes('edit') && (
            <DoButton
              label="ra.action.delete"
              color="error"
              sure={t('vireo.words.delete_entry_sure', { text: e.text })}
              what={() => data.delete('word-entries', { id: e.id, previousData: e })}
              onDone={() => redirect('show', 'word-lists', e.list_id)}
            />
          )}
          {open && <EntryForm record={e} onClose={() => setOpen(false)} />}
        </>
      )}
    >
      {(e) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.list'), e.list],
                [t('vireo.field.level'), <Value key="l" of="level" is={e.level} />],
                [t('vireo.field.match'), <Value key="m" of="match" is={e.match} />],
                [t('vireo.field.tags'), e.tags.length ? e.tags.map((x) => <Pill key={x}>{x}</Pill>) : '–'],
                [t('vireo.field.off'), <Values key="o" of="technique" are={e.off} />],
                [t('vireo.field.expires_at'), <Time key="x" at={e.expires_at} />],
                [t('vireo.field.note'), e.note || '–'],
                [t('vireo.field.added_by'), <UserLink key="b" id={e.added_by} />],
                [t('vireo.field.added_at'), <Time key="a" at={e.added_at} />],
              ]}
            />
          </Section>
          {may('words:read') && <HowRight id={e.id} />}
          {may('words:read') && <Related title={t('resources.hits.name', { smart_count: 2 })} resource="hits" filter={{ entry_id: e.id }} sort="-created_at" columns={hitColumns} />}
        </>
      )}
    </Detail>
  );
}
