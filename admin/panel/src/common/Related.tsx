import { type RaRecord, useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import Typography from '@mui/material/Typography';
import { Pages } from './Pages';
import { Section } from './Section';
import { Failed, Waiting } from './states';
import { type Column, Table } from './Table';

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
  const { data = [], total = 0, error, isPending, refetch } = useGetList<T>(
    resource,
    { filter, pagination: { page: page + 1, perPage: size }, sort: { field: sort.replace('-', ''), order: sort.startsWith('-') ? 'DESC' : 'ASC' }, meta: { unsorted } },
    { retry: false, refetchInterval: poll },
  );
  return (
    <Section title={`${title}${total ? ` · ${total}` : ''}`} flush>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : isPending ? (
        <Waiting rows={3} />
      ) : (
        data.length === 0 ? <Typography variant="body2" color="text.secondary" sx={{ px: 1.75, pb: 1.25 }}>{t('vireo.state.empty')}</Typography> : <Table<T> name={title} columns={columns} rows={data} />
      )}
      <Pages total={total} page={page} size={size} onPage={setPage} />
    </Section>
  );
}
