import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TablePagination from '@mui/material/TablePagination';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Value } from '../common/Pill';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { Table } from '../common/Table';
import { textFields } from '../common/filters';
import { may } from '../providers/session';
import type { Scan, ScanSample } from '../providers/types';
import { Marked } from '../triage/Marked';

const size = 10;
const changes = ['blocked', 'held', 'masked', 'released'];

/** Samples are items of a dry run, drawn at random, with the words marked. Private messages are there for who may read them. */
export function Samples({ of: scan }: { of: Scan }) {
  const t = useTranslate();
  const [page, setPage] = useState(0);
  const [filter, setFilter] = useState({ outcome: '', field: '' });
  const { data = [], total = 0, error, isPending, refetch } = useGetList<ScanSample>(
    'scan-samples',
    { filter: { scan_id: scan.id, ...filter }, pagination: { page: page + 1, perPage: size }, sort: { field: 'id', order: 'ASC' }, meta: { unsorted: true } },
    { retry: false, placeholderData: (before) => before },
  );
  const pick = (name: 'outcome' | 'field', from: string[], of: string) => (
    <TextField select label={t(name === 'field' ? 'vireo.lex.kind' : 'vireo.lex.result')} value={filter[name]} onChange={(e) => { setFilter({ ...filter, [name]: e.target.value }); setPage(0); }} sx={{ minWidth: 132 }} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
      <MenuItem value="" dense>{t('vireo.lex.any')}</MenuItem>
      {from.map((one) => (
        <MenuItem key={one} value={one} dense>
          {t(`vireo.value.${of}.${one}`)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Section
      title={`${t('vireo.lex.samples')}${total ? ` · ${total}` : ''}`}
      aside={<Box sx={{ display: 'flex', gap: 1 }}>{pick('outcome', changes, 'scanned')}{pick('field', textFields, 'field')}</Box>}
      flush
    >
      <Typography variant="body2" color="text.secondary" sx={{ px: 1.75, pb: 1 }}>
        {t('vireo.lex.samples_hint')} {!may('messages:read') && scan.fields.includes('message') && t('vireo.lex.no_messages')}
      </Typography>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : isPending ? (
        <Waiting rows={4} />
      ) : data.length === 0 ? (
        <Typography variant="body2" sx={{ px: 1.75, pb: 1.5 }}>{t('vireo.state.empty')}</Typography>
      ) : (
        <Table<ScanSample>
          name={t('vireo.lex.samples')}
          rows={data}
          columns={[
            { name: 'outcome', label: 'vireo.lex.result', render: (s) => <Value of="scanned" is={s.outcome} /> },
            { name: 'field', label: 'vireo.lex.kind', render: (s) => <Value of="field" is={s.field} /> },
            { name: 'text', render: (s) => (s.text ? <Box sx={{ maxWidth: 520, overflowWrap: 'anywhere' }}><Marked text={s.text} hits={s.hits} /></Box> : <Box component="i" sx={{ color: 'text.secondary' }}>{t('vireo.lex.text_gone')}</Box>) },
            { name: 'entry', render: (s) => (s.entry ? <>{s.entry} <RecordLink to="word-entries" id={s.entry_id} /></> : '–') },
            { name: 'subject', render: (s) => <SubjectLink kind={s.subject_kind} id={s.subject_id} /> },
            { name: 'user', render: (s) => <UserLink id={s.user_id} /> },
          ]}
        />
      )}
      {total > size && <TablePagination component="div" count={total} page={page} rowsPerPage={size} rowsPerPageOptions={[size]} onPageChange={(_, p) => setPage(p)} />}
    </Section>
  );
}
