import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { data } from '../providers/data';
import type { NotesOf } from '../providers/decisions';
import { may } from '../providers/session';
import type { Note } from '../providers/types';
import { DoButton } from './DoButton';
import { UserLink } from './links';
import { Pages } from './Pages';
import { Section } from './Section';
import { Failed, Waiting } from './states';
import { Time } from './Time';
import { useDo } from './useDo';

const size = 10;
const rights: Record<NotesOf, string> = { users: 'users:note', cases: 'cases:work' };

/** Notes are what staff wrote about a user or a case, newest first; a note is retracted, never changed. */
export function Notes({ of, id, title }: { of: NotesOf; id: string; title?: string }) {
  const t = useTranslate();
  const [page, setPage] = useState(0);
  const [text, setText] = useState('');
  const { run, busy } = useDo();
  const resource = of === 'users' ? 'user-notes' : 'case-notes';
  const { data: notes, total = 0, error, refetch } = useGetList<Note>(resource, { filter: { [of === 'users' ? 'user_id' : 'case_id']: id }, pagination: { page: page + 1, perPage: size }, sort: { field: 'id', order: 'DESC' } }, { retry: false });
  return (
    <Section title={title ?? t('vireo.notes.title')}>
      {may(rights[of]) && (
        <Box
          component="form"
          sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mb: 1 }}
          onSubmit={(e: React.FormEvent) => {
            e.preventDefault();
            void run(() => data.addNote(of, id, text), 'vireo.notes.saved').then((kept) => kept && setText(''));
          }}
        >
          <TextField fullWidth size="small" label={t('vireo.notes.add')} value={text} onChange={(e) => setText(e.target.value)} multiline maxRows={6} slotProps={{ htmlInput: { maxLength: 1000 } }} />
          <Button type="submit" variant="outlined" disabled={busy || !text.trim()} sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
            {t('ra.action.save')}
          </Button>
        </Box>
      )}
      {error ? <Failed error={error} retry={() => void refetch()} /> : !notes ? <Waiting rows={2} /> : notes.length === 0 ? <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('vireo.notes.none')}</Box> : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
          {notes.map((n) => (
            <Box component="li" key={n.id} sx={{ borderTop: 1, borderColor: 'divider', pt: 1, fontSize: '0.8125rem' }}>
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: 'text.secondary', fontSize: '0.75rem' }}>
                <UserLink id={n.author_id} name={n.author_name} /> <Time at={n.created_at} />
                <Box sx={{ flex: 1 }} />
                {n.allowed_actions.includes('retract') && <DoButton label="vireo.notes.retract" variant="text" sure={t('vireo.notes.retract_sure')} what={() => data.retractNote(of, id, n.id)} />}
              </Box>
              <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', ...(n.retracted_at && { color: 'text.secondary', fontStyle: 'italic' }) }}>{n.retracted_at ? <>{t('vireo.notes.retracted')} <Time at={n.retracted_at} /></> : n.text}</Box>
            </Box>
          ))}
        </Box>
      )}
      <Pages total={total} page={page} size={size} onPage={setPage} />
    </Section>
  );
}
