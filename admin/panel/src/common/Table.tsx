import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import MuiTable from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { type Identifier, type RaRecord, type SortPayload, useTranslate } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import type { ReactNode } from 'react';

/** Column is one column of a table: the server's name of the field, and how it looks. */
export interface Column<T> {
  name: string;
  render?: (row: T) => ReactNode;
  sort?: boolean; // the server can sort by it
  right?: boolean;
  label?: string;
}

interface Props<T> {
  columns: Column<T>[];
  rows: T[];
  name: string;
  sort?: SortPayload;
  onSort?: (s: SortPayload) => void;
  /** to is the page of a row; its first cell leads there, and so does a click anywhere. */
  to?: (row: T) => string;
  chosen?: Identifier[];
  onChoose?: (ids: Identifier[]) => void;
}

/** Table shows rows; rows can be chosen where there is something to do with several. */
export function Table<T extends RaRecord>({ columns, rows, name, sort, onSort, to, chosen, onChoose }: Props<T>) {
  const t = useTranslate();
  const go = useNavigate();
  const ids = rows.map((r) => r.id);
  const some = chosen?.filter((id) => ids.includes(id)) ?? [];
  const toggle = (id: Identifier) => onChoose?.(chosen?.includes(id) ? chosen.filter((c) => c !== id) : [...(chosen ?? []), id]);
  const cell = (c: Column<T>, row: T) => (c.render ? c.render(row) : ((row as Record<string, ReactNode>)[c.name] ?? '–'));
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <MuiTable size="small" aria-label={name}>
        <TableHead>
          <TableRow>
            {onChoose && (
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  indeterminate={some.length > 0 && some.length < ids.length}
                  checked={ids.length > 0 && some.length === ids.length}
                  onChange={() => onChoose(some.length === ids.length ? [] : ids)}
                  slotProps={{ input: { 'aria-label': t('ra.action.select_all') } }}
                />
              </TableCell>
            )}
            {columns.map((c) => (
              <TableCell key={c.name} align={c.right ? 'right' : 'left'} sortDirection={sort?.field === c.name && (sort.order === 'ASC' ? 'asc' : 'desc')}>
                {c.sort && onSort ? (
                  <TableSortLabel
                    active={sort?.field === c.name}
                    direction={sort?.field === c.name && sort.order === 'ASC' ? 'asc' : 'desc'}
                    onClick={() => onSort({ field: c.name, order: sort?.field === c.name && sort.order === 'DESC' ? 'ASC' : 'DESC' })}
                  >
                    {t(c.label ?? `vireo.field.${c.name}`)}
                  </TableSortLabel>
                ) : (
                  t(c.label ?? `vireo.field.${c.name}`)
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover selected={chosen?.includes(row.id)} onClick={to && (() => void go(to(row)))} sx={to && { cursor: 'pointer' }}>
              {onChoose && (
                <TableCell padding="checkbox" onClick={(e) => e.stopPropagation()}>
                  <Checkbox size="small" checked={chosen?.includes(row.id) ?? false} onChange={() => toggle(row.id)} slotProps={{ input: { 'aria-label': `${t('ra.action.select_row')} ${row.id}` } }} />
                </TableCell>
              )}
              {columns.map((c, i) => (
                <TableCell key={c.name} align={c.right ? 'right' : 'left'}>
                  {i === 0 && to ? (
                    <Box component={Link} to={to(row)} onClick={(e: React.MouseEvent) => e.stopPropagation()} sx={{ color: 'inherit', textDecoration: 'none', '&:hover': { textDecoration: 'underline' } }}>
                      {cell(c, row)}
                    </Box>
                  ) : (
                    cell(c, row)
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </MuiTable>
    </Box>
  );
}
