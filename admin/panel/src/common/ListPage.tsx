import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type RaRecord, type SortPayload, useListContext, useTranslate } from 'ra-core';
import { FilterButton, List, Pagination, TextInput, TopToolbar } from 'ra-ui-materialui';
import type { ReactElement, ReactNode } from 'react';
import { Failed, Nothing, Waiting } from './states';
import { type Column, Table } from './Table';

export type { Column };

interface Props<T> {
  columns: Column<T>[];
  filters?: ReactElement[];
  sort?: SortPayload;
  filter?: object;
  search?: boolean;
  bulk?: ReactNode;
  open?: 'show' | false;
  actions?: ReactNode;
  resource?: string;
  storeKey?: string | false;
  above?: ReactNode;
  empty?: ReactNode;
  title?: false; // it is a part of a page that has a title
}

const sizes = [25, 50, 100, 200];

/** ListPage is a list of a resource: filtered, sorted and paged by the server. */
export function ListPage<T extends RaRecord>({ columns, filters = [], sort, filter, search, bulk, open = 'show', actions, resource, storeKey, above, empty, title }: Props<T>) {
  const inputs = [...(search ? [<TextInput key="q" source="q" label="vireo.field.q" alwaysOn resettable />] : []), ...filters];
  return (
    <List
      resource={resource}
      title={title}
      filters={inputs}
      filter={filter}
      sort={sort}
      perPage={25}
      exporter={false}
      empty={false}
      storeKey={storeKey}
      pagination={<Pagination rowsPerPageOptions={sizes} />}
      actions={
        <TopToolbar>
          {actions}
          {inputs.some((i) => !(i.props as { alwaysOn?: boolean }).alwaysOn) && <FilterButton />}
        </TopToolbar>
      }
    >
      {above}
      <Rows columns={columns} bulk={bulk} open={open} empty={empty} />
    </List>
  );
}

/** Rows are the table of a list, or what is there instead of one. */
function Rows<T extends RaRecord>({ columns, bulk, open, empty }: Pick<Props<T>, 'columns' | 'bulk' | 'open' | 'empty'>) {
  const { data = [], error, isPending, refetch, filterValues, sort, setSort, selectedIds, onSelect, resource } = useListContext<T>();
  const t = useTranslate();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting rows={8} />;
  const filtered = Object.keys(filterValues as object).length > 0;
  if (data.length === 0) return filtered || !empty ? <Nothing title={t(filtered ? 'vireo.state.none_found' : 'vireo.state.empty')} /> : <>{empty}</>;
  return (
    <>
      {bulk && selectedIds.length > 0 && (
        <Box role="toolbar" aria-label={t('ra.action.bulk_actions', { smart_count: selectedIds.length })} sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 0.75, backgroundColor: 'action.selected' }}>
          {t('ra.action.bulk_actions', { smart_count: selectedIds.length })}
          {bulk}
          <Button color="inherit" onClick={() => onSelect([])}>
            {t('ra.action.unselect')}
          </Button>
        </Box>
      )}
      <Table<T>
        name={t(`resources.${resource}.name`, { smart_count: 2 })}
        columns={columns}
        rows={data}
        sort={sort}
        onSort={setSort}
        to={open ? (row) => `/${resource}/${encodeURIComponent(row.id)}/show` : undefined}
        chosen={bulk ? selectedIds : undefined}
        onChoose={bulk ? onSelect : undefined}
      />
    </>
  );
}
