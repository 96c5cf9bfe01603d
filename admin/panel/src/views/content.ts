import type { ReactElement } from 'react';
import { NullableBooleanInput, NumberInput, SelectArrayInput } from 'ra-ui-materialui';
import type { SavedView, ViewFilter } from '../providers/types';

type Values = Record<string, unknown>;
interface Sort {
  field: string;
  order: string;
}

/** Content is what a list is asked for. */
export interface Content {
  filters: ViewFilter[];
  q: string;
  sort: string;
  columns?: string[]; // as views call them; empty: all; undefined: they can't be chosen
}

/** filtersOf are a list's filters as the server names them: q is told apart. */
export function filtersOf(values: Values): ViewFilter[] {
  return Object.entries(values)
    .filter(([name, v]) => name !== 'q' && v !== undefined && v !== null && v !== '' && !(Array.isArray(v) && v.length === 0))
    .map(([name, v]) => ({ name, values: (Array.isArray(v) ? v : [v]).map(String) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** contentOf is what a list shows now. */
export const contentOf = (values: Values, sort: Sort, columns?: string[]): Content => ({
  filters: filtersOf(values),
  q: String(values.q ?? ''),
  sort: sort.field && (sort.order === 'DESC' ? '-' : '') + sort.field,
  ...(columns && { columns }),
});

/** same reports whether a view shows what the list shows now; first is the order that the list has by itself. */
export function same(v: SavedView, now: Content, first: string): boolean {
  const text = (filters: ViewFilter[]) => JSON.stringify([...filters].map((f) => [f.name, [...f.values].sort()]).sort());
  const columns = !now.columns || [...v.columns].sort().join() === [...now.columns].sort().join();
  return columns && v.q === now.q && (v.sort || first) === now.sort && text(v.filters) === text(now.filters);
}

/** typed is a filter's value as its input wants it. */
function typed(f: ViewFilter, input?: ReactElement): unknown {
  const [one = ''] = f.values;
  if (input?.type === SelectArrayInput || (input?.props as { many?: boolean } | undefined)?.many || f.values.length > 1) return f.values;
  if (input?.type === NullableBooleanInput) return one === 'true';
  if (input?.type === NumberInput) return Number(one);
  return one;
}

const sourceOf = (input: ReactElement) => (input.props as { source: string }).source;

/** addressOf is the query of a list that shows a view's content, as react-admin reads it. */
export function addressOf(content: Content, inputs: ReactElement[]): string {
  const filter: Values = Object.fromEntries(content.filters.map((f) => [f.name, typed(f, inputs.find((i) => sourceOf(i) === f.name))]));
  if (content.q) filter.q = content.q;
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    displayedFilters: JSON.stringify(Object.fromEntries(content.filters.map((f) => [f.name, true]))),
    page: '1',
  });
  if (content.sort) {
    query.set('sort', content.sort.replace(/^-/, '').split(',')[0]!);
    query.set('order', content.sort.startsWith('-') ? 'DESC' : 'ASC');
  }
  if (content.columns) query.set('columns', content.columns.join());
  return '?' + query;
}

/** columnsIn are the columns that an address asks for; undefined: it says nothing of them. */
export function columnsIn(search: string): string[] | undefined {
  const columns = new URLSearchParams(search).get('columns');
  return columns === null ? undefined : columns.split(',').filter(Boolean);
}

/** withoutColumns is an address that says nothing of columns any more. */
export function withoutColumns(search: string): string {
  const query = new URLSearchParams(search);
  if (!query.has('columns')) return search;
  query.delete('columns');
  return '?' + query;
}
