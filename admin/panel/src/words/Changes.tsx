import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useLocaleState, useTranslate } from 'ra-core';
import { useState } from 'react';
import TablePagination from '@mui/material/TablePagination';
import { Pill, Value } from '../common/Pill';
import { exact } from '../common/Time';
import type { Draft } from '../providers/types';

type Change = Draft['changes'][number];

/** kindOf is what happens to an entry. */
const kindOf = (c: Change) => (c.before === '' ? 'add' : c.after === '' ? 'remove' : 'change');
const tones = { add: 'success', remove: 'error', change: 'info' } as const;
const size = 20;

/** The parts of what an entry says after its text, as the server writes them. */
const said = /^(\w+) (\w+)(?: (?!without |tagged |until )(\w+))?(?: without (\S+))?(?: tagged (.*?))?(?: until (\S+))?$/;

/** Rule is what an entry says, in the reader's language. */
function Rule({ says, text }: { says: string; text: string }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  if (says === '') return <>–</>;
  const parts = said.exec(says.slice(text.length + 1));
  if (!parts || !says.startsWith(text + ' ')) return <>{says}</>;
  const [, match, level, category, off, tags, until] = parts;
  const more = [
    category && t(`vireo.value.category.${category}`, { _: category }),
    off && t('vireo.lex.without', { off: off.split(',').map((x) => t(`vireo.value.technique.${x}`, { _: x })).join(', ') }),
    tags && t('vireo.lex.tagged', { tags: tags.replaceAll(',', ', ') }),
    until && t('vireo.lex.until', { at: exact(Date.parse(until), locale) }),
  ].filter(Boolean);
  return (
    <>
      <Value of="level" is={level} /> <Value of="match" is={match} /> <Box component="span" sx={{ color: 'text.secondary' }}>{more.join(' · ')}</Box>
    </>
  );
}

/** Changes is a difference of words, entry by entry. */
export function Changes({ of: changes, total, before, after }: { of: Change[]; total: number; before: string; after: string }) {
  const t = useTranslate();
  const [page, setPage] = useState(0);
  return (
    <>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={t('vireo.field.difference')}>
          <TableHead>
            <TableRow>
              {[t('vireo.lex.what'), t('vireo.field.text'), t('vireo.field.list'), before, after].map((name) => (
                <TableCell key={name}>{name}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {changes.slice(page * size, page * size + size).map((c) => (
              <TableRow key={c.list + '\n' + c.text}>
                <TableCell>
                  <Pill tone={tones[kindOf(c)]}>{t(`vireo.lex.${kindOf(c)}`)}</Pill>
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>
                  <b>{c.text}</b>
                </TableCell>
                <TableCell>{c.list}</TableCell>
                <TableCell>
                  <Rule says={c.before} text={c.text} />
                </TableCell>
                <TableCell>
                  <Rule says={c.after} text={c.text} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {changes.length > size && <TablePagination component="div" count={changes.length} page={page} rowsPerPage={size} rowsPerPageOptions={[size]} onPageChange={(_, p) => setPage(p)} />}
      {total > changes.length && <Box sx={{ px: 1.75, pb: 1, color: 'text.secondary' }}>{t('vireo.lex.first_changes', { n: changes.length, total })}</Box>}
    </>
  );
}
