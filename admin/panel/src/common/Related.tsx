import { ListContextProvider, type RaRecord, ResourceContextProvider, useList, useGetList, useTranslate } from 'ra-core';
import { DataTable } from 'ra-ui-materialui';
import { useState } from 'react';
import TablePagination from '@mui/material/TablePagination';
import type { Column } from './ListPage';
import { Section } from './Section';
import { Failed, Waiting } from './states';

interface Props<T> {
  title: string;
  resource: string;
  filter: object;
  columns: Column<T>[];
  sort?: string;
  poll?: number | false;
  unsorted?: boolean;
}

const size = 10;

/** Related is a short list of what belongs to a record, ten at a time. */
export function Related<T extends RaRecord>({ title, resource, filter, columns, sort = '', poll = false, unsorted }: Props<T>) {
  const t = useTranslate();
  const [page, setPage] = useState(0);
  const { data, total = 0, error, isPending, refetch } = useGetList<T>(
    resource,
    { filter, pagination: { page: page + 1, perPage: size }, sort: { field: sort.replace('-', ''), order: sort.startsWith('-') ? 'DESC' : 'ASC' }, meta: { unsorted } },
    { retry: false, refetchInterval: poll },
  );
  const list = useList<T>({ data: data ?? [], perPage: size, resource });
  return (
    <Section title={`${title}${total ? ` · ${total}` : ''}`} flush>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : isPending ? (
        <Waiting rows={3} />
      ) : (
        <ResourceContextProvider value={resource}>
          <ListContextProvider value={list}>
            <DataTable rowClick={false} bulkActionButtons={false} empty={<p style={{ padding: '0 14px' }}>{t('vireo.state.empty')}</p>}>
              {columns.map((c) => (
                <DataTable.Col key={c.name} source={c.name} label={c.label ?? `vireo.field.${c.name}`} disableSort render={c.render ? (row) => c.render!(row as T) : undefined} align={c.right ? 'right' : undefined} />
              ))}
            </DataTable>
          </ListContextProvider>
        </ResourceContextProvider>
      )}
      {total > size && <TablePagination component="div" count={total} page={page} rowsPerPage={size} rowsPerPageOptions={[size]} onPageChange={(_, p) => setPage(p)} />}
    </Section>
  );
}
