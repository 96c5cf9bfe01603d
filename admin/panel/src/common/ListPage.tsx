import { type RaRecord, type SortPayload, useListContext, useTranslate } from 'ra-core';
import { DataTable, FilterButton, List, Pagination, TextInput, TopToolbar } from 'ra-ui-materialui';
import type { ReactElement, ReactNode } from 'react';
import { Failed, Nothing, Waiting } from './states';

/** Column is one column of a list: the server's name of the field, and how it looks. */
export interface Column<T> {
  name: string;
  render?: (row: T) => ReactNode;
  sort?: boolean; // the server can sort by it
  right?: boolean;
  label?: string;
}

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
}

const sizes = [25, 50, 100, 200];

/** ListPage is a list of a resource: filtered, sorted and paged by the server. */
export function ListPage<T extends RaRecord>({ columns, filters = [], sort, filter, search, bulk, open = 'show', actions, resource, storeKey, above, empty }: Props<T>) {
  const inputs = [...(search ? [<TextInput key="q" source="q" label="vireo.field.q" alwaysOn resettable />] : []), ...filters];
  return (
    <List
      resource={resource}
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
  const { error, isPending, refetch, filterValues } = useListContext();
  const t = useTranslate();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting rows={8} />;
  const filtered = Object.keys(filterValues as object).length > 0;
  return (
    <DataTable rowClick={open} bulkActionButtons={bulk ?? false} hover empty={filtered || !empty ? <Nothing title={t(filtered ? 'vireo.state.none_found' : 'vireo.state.empty')} /> : <>{empty}</>}>
      {columns.map((c) => (
        <DataTable.Col
          key={c.name}
          source={c.name}
          label={c.label ?? `vireo.field.${c.name}`}
          disableSort={!c.sort}
          align={c.right ? 'right' : undefined}
          render={c.render ? (row) => c.render!(row as T) : undefined}
        />
      ))}
    </DataTable>
  );
}
