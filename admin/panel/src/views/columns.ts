import { useStore } from 'ra-core';

/**
 * The lists whose columns can be chosen, and what a saved view calls those of them that
 * the panel puts together from several fields of a record.
 */
export const selectable: Record<string, Record<string, string>> = {
  cases: { subject: 'subject_id', owner: 'owner_name', queue: 'queue_name', holder: 'holder_name' },
  reports: { subject: 'subject_id', reporter: 'reporter_name' },
  videos: { author: 'author_name', visibility: 'causes' },
  comments: { author: 'author_name', visibility: 'causes' },
  users: { visibility: 'causes' },
  actions: { subject: 'subject_id', owner: 'owner_name', actor: 'actor_name' },
  strikes: { user: 'user_name', lifter: 'lifter_name' },
};

interface Named {
  name: string;
}

/** calledBy is what a view calls a column of a list. */
export const calledBy = (resource: string, column: string) => selectable[resource]?.[column] ?? column;

/** shownOf are the columns that are shown of a list's; none chosen: all. The first one is always there: it leads to the record. */
export function shownOf<C extends Named>(resource: string, columns: C[], chosen: string[]): C[] {
  if (chosen.length === 0 || !selectable[resource]) return columns;
  return columns.filter((c, i) => i === 0 || chosen.includes(calledBy(resource, c.name)));
}

/** useChosen are the columns that the reader has chosen for a list, as views call them; empty: all. The browser remembers them. */
export const useChosen = (resource: string) => useStore<string[]>(`${resource}.columns`, []);
