import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type RaRecord, ResourceContextProvider, useGetRecordId, useResourceContext, useGetOne, useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { CopyButton, CopyId } from './CopyId';
import { Failed, Waiting } from './states';

interface Props<T> {
  title?: (record: T) => ReactNode;
  actions?: (record: T) => ReactNode;
  aside?: (record: T) => ReactNode;
  poll?: (record: T | undefined) => number | false;
  children: (record: T) => ReactNode;
}

/** Detail is the page of one record: what it is, what can be done with it, what belongs to it. */
export function Detail<T extends RaRecord>({ title, actions, aside, poll, children }: Props<T>) {
  const t = useTranslate();
  const resource = useResourceContext()!;
  const id = useGetRecordId();
  const { data, error, refetch } = useGetOne<T>(resource, { id }, { retry: false, refetchInterval: (q) => poll?.(q.state.data) ?? false });
  const name = t(`resources.${resource}.name`, { smart_count: 1 });
  return (
    <ResourceContextProvider value={resource}>
      <Title title={`${name} ${id}`} />
      <Box sx={{ fontSize: '0.8125rem', mb: 0.5 }}>
        <Box component={Link} to={`/${resource}`} sx={{ color: 'text.secondary' }}>
          {t(`resources.${resource}.name`, { smart_count: 2 })}
        </Box>
      </Box>
      {error && !data && <Failed error={error} retry={() => void refetch()} />}
      {!error && !data && <Waiting rows={8} />}
      {data && (
        <>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, mb: 1.5, flexWrap: 'wrap' }}>
            <Typography variant="h1" component="h1">
              {title?.(data) ?? name} <CopyId id={String(id)} />
            </Typography>
            <CopyButton text={window.location.href} label={t('vireo.copy_link')} />
            <Box sx={{ flex: 1 }} />
            <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>{actions?.(data)}</Box>
          </Box>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: aside ? 'minmax(0, 1fr) 340px' : '1fr' }, gap: 1.5, alignItems: 'start' }}>
            <Box sx={{ minWidth: 0 }}>{children(data)}</Box>
            {aside && <Box sx={{ minWidth: 0 }}>{aside(data)}</Box>}
          </Box>
        </>
      )}
    </ResourceContextProvider>
  );
}
