import { context, Failure, failed, offline, request, root } from './http';
import type { Batch, Draft, Ruleset, Scan, WordFile, WordImport, WordTest } from './types';

const post = <T>(path: string, body?: unknown, signal?: AbortSignal) => request<T>(path, { method: 'POST', body, signal });

/** The columns of an exported list that an import reads back to the same entries. */
const columns = ['text', 'match', 'level', 'category', 'list', 'tags', 'off', 'expires_at', 'note'];

export const words = {
  draft: (signal?: AbortSignal) => request<Draft>('words/draft', { signal }),
  testWords: (text: string, field: string, draft = false, signal?: AbortSignal) =>
    request<WordTest>('words/test', { method: 'POST', body: { text, field, draft }, once: false, signal }),
  /** publishWords publishes the draft, if it is still the one with this checksum. */
  publishWords: (note: string, checksum: string, skip_refused = false) => post<Ruleset>('words/rulesets', { note, checksum, skip_refused }),
  rollback: (id: string) => post<Ruleset>(`words/rulesets/${id}/rollback`),
  importWords: (file: WordFile) => post<WordImport>('words/import', file),
  startScan: (fields: string[]) => post<Scan>('words/scans', { fields }),
  cancelScan: (id: string) => post<Scan>(`words/scans/${id}/cancel`),
  applyWords: (version: string, scan_id: string, note: string) => post<Batch>(`words/rulesets/${version}/apply`, { scan_id, note }),

  /** exportWords is the draft, or one list of it, as a file that can be imported again. */
  exportWords: async (list = ''): Promise<Blob> => {
    let answer: Response;
    try {
      answer = await fetch(`${root}/exports`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': context.language, 'X-CSRF-Token': context.csrf },
        body: JSON.stringify({ resource: 'word-entries', columns, filter: list ? [{ name: 'list_id', values: [list] }] : [] }),
        credentials: 'same-origin',
      });
      if (answer.ok) return await answer.blob();
    } catch {
      throw new Failure('vireo.error.offline', offline, 'offline');
    }
    throw failed(answer, await answer.text());
  },
};
