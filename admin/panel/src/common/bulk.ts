import { createContext, useContext } from 'react';
import { type Identifier, useListContext } from 'ra-core';
import { filtersOf } from '../views/content';
import type { BatchRequest } from '../providers/types';

/** Everything reports whether all rows that a list's filters let through are chosen, not only those of the page. */
export const Everything = createContext(false);

const most = 10_000; // subjects of one batch

/** useSubjects are the chosen rows as a batch names them, and how many they are. */
export function useSubjects(kind?: string): { count: number; what: Partial<BatchRequest> } {
  const { selectedIds, filterValues, total = 0, resource } = useListContext();
  const everything = useContext(Everything);
  if (everything) {
    const values = filterValues as Record<string, unknown>;
    return { count: total, what: { resource, filter: filtersOf(values), q: String(values.q ?? ''), expected_total: total, max: most } };
  }
  const ids = (selectedIds as Identifier[]).map(String);
  return { count: ids.length, what: kind ? { subjects: ids.map((id) => ({ kind, id })) } : { case_ids: ids } };
}
