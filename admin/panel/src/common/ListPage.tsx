import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type RaRecord, type SortPayload, useListContext, useResourceContext, useTranslate } from 'ra-core';
import { FilterButton, List, Pagination, TextInput, TopToolbar } from 'ra-ui-materialui';
import { Fragment, type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { ColumnsButton } from '../views/ColumnsButton';
import { selectable, shownOf, useChosen } from '../views/columns';
import { viewable, Views } from '../views/Views';
import { Everything } from './bulk';
import { ExportButton } from './ExportButton';
import { Failed, Nothing, Waiting } from './states';
import { type Column, Table } from './Table';

export type { Column };

interface Props<T> {
  columns: Column<T>[];
  filters?: ReactElement[];
  sort?: SortPayload;
  filter?: object;
  begin?: object; // what it is filtered by at first
  search?: boolean;
  bulk?: ReactNode;
  card?: (row: T) => ReactNode; // rows are cards, not a table
  everyRow?: boolean; // the deeds of bulk can be done to all that the filters let through
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
export function ListPage<T extends RaRecord>({ columns, filters = [], sort, filter, begin, search, bulk, everyRow, card, open = 'show', actions, resource, storeKey, above, empty, title }: Props<T>) {
  const inputs = [...(search ? [<TextInput key="q" source="q" label="vireo.field.q" alwaysOn resettable />] : []), ...filters];
  const here = useResourceContext({ resource });
  const whole = !filter && storeKey !== false; // the list of the resource itself, not a part of another page
  return (
    <List
      resource={resource}
      title={title}
      filters={inputs}
      filter={filter}
      filterDefaultValues={begin}
      sort={sort}
      perPage={25}
      exporter={false}
      empty={false}
      storeKey={storeKey}
      pagination={<Pagination rowsPerPageOptions={sizes} />}
      actions={
        <TopToolbar sx={{ alignItems: 'center', '&&': { alignItems: 'center' } }}>
          {whole && viewable.includes(here ?? '') && <Views inputs={inputs} first={sort} />}
          {whole && here && here in selectable && <ColumnsButton resource={here} of={columns} />}
          {whole && <ExportButton />}
          {inputs.some((i) => !(i.props as { alwaysOn?: boolean }).alwaysOn) && <FilterButton />}
          {actions}
        </TopToolbar>
      }
    >
      {above}
      <Rows columns={columns} chooses={whole} bulk={bulk} everyRow={everyRow} card={card} open={open} empty={empty} />
    </List>
  );
}

/** Rows are the table of a list, or what is there instead of one. */
function Rows<T extends RaRecord>({ columns, chooses, bulk, everyRow, card, open, empty }: Pick<Props<T>, 'columns' | 'bulk' | 'everyRow' | 'card' | 'open' | 'empty'> & { chooses: boolean }) {
  const { data = [], total = 0, error, isPending, refetch, filterValues, sort, setSort, selectedIds, onSelect, resource } = useListContext<T>();
  const [chosen] = useChosen(resource);
  const [everything, setEverything] = useState(false);
  const pageChosen = data.length > 0 && data.every((r) => (selectedIds as unknown[]).includes(r.id));
  const asked = JSON.stringify(filterValues);
  useEffect(() => setEverything(false), [pageChosen, asked]);
  const t = useTranslate();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting rows={8} />;
  const filtered = Object.keys(filterValues as object).length > 0;
  if (data.length === 0) return filtered || !empty ? <Nothing title={t(filtered ? 'vireo.state.none_found' : 'vireo.state.empty')} /> : <>{empty}</>;
  if (card) {
    return (
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))', gap: 1.5, p: 1.5 }}>
        {data.map((row) => (
          <Fragment key={row.id}>{card(row)}</Fragment>
        ))}
      </Box>
    );
  }
  return (
    <>
      {bulk && selectedIds.length > 0 && (
        <Box role="toolbar" aria-label={t('ra.action.bulk_actions', { smart_count: selectedIds.length })} sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 0.75, backgroundColor: 'action.selected' }}>
          {everything ? t('vireo.all_chosen', { smart_count: total }) : t('ra.action.bulk_actions', { smart_count: selectedIds.length })}
          {everyRow && pageChosen && !everything && total > data.length && (
            <Button onClick={() => setEverything(true)}>{t('vireo.choose_all', { n: total })}</Button>
          )}
          <Everything.Provider value={everything}>{bulk}</Everything.Provider>
          <Button color="inherit" onClick={() => onSelect([])}>
            {t('ra.action.unselect')}
          </Button>
        </Box>
      )}
      <Table<T>
        name={t(`resources.${resource}.name`, { smart_count: 2 })}
        columns={chooses ? shownOf(resource, columns, chosen) : columns}
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
