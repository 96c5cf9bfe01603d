import type { ResourceProps } from 'ra-core';
import { lazy, type Page } from './lazy';

/** Resources have a folder each; a page is loaded when it is first opened. */
export const resources: (ResourceProps & { list?: Page; show?: Page })[] = [
  { name: 'cases', list: lazy(() => import('./cases/List')), show: lazy(() => import('./cases/Show')) },
  { name: 'reports', list: lazy(() => import('./reports/List')), show: lazy(() => import('./reports/Show')) },
  { name: 'videos', list: lazy(() => import('./videos/List')), show: lazy(() => import('./videos/Show')) },
  { name: 'comments', list: lazy(() => import('./comments/List')), show: lazy(() => import('./comments/Show')) },
  { name: 'users', list: lazy(() => import('./users/List')), show: lazy(() => import('./users/Show')) },
  { name: 'actions', list: lazy(() => import('./actions/List')), show: lazy(() => import('./actions/Show')) },
  { name: 'restrictions', list: lazy(() => import('./restrictions/List')) },
  { name: 'batches', list: lazy(() => import('./batches/List')), show: lazy(() => import('./batches/Show')) },
  { name: 'appeals', list: lazy(() => import('./appeals/List')), show: lazy(() => import('./appeals/Show')) },
  { name: 'strikes', list: lazy(() => import('./strikes/List')), show: lazy(() => import('./strikes/Show')) },
  { name: 'statements', list: lazy(() => import('./statements/List')), show: lazy(() => import('./statements/Show')) },
  { name: 'policies', list: lazy(() => import('./policies/List')), show: lazy(() => import('./policies/Show')) },
  { name: 'templates', list: lazy(() => import('./templates/List')), show: lazy(() => import('./templates/Show')) },
  { name: 'waves', list: lazy(() => import('./waves/List')), show: lazy(() => import('./waves/Show')) },
  { name: 'queues', list: lazy(() => import('./queues/List')), show: lazy(() => import('./queues/Show')) },
  { name: 'word-lists', list: lazy(() => import('./word-lists/List')), show: lazy(() => import('./word-lists/Show')) },
  { name: 'word-entries', list: lazy(() => import('./word-entries/List')), show: lazy(() => import('./word-entries/Show')) },
  { name: 'rulesets', list: lazy(() => import('./rulesets/List')), show: lazy(() => import('./rulesets/Show')) },
  { name: 'scans', list: lazy(() => import('./scans/List')), show: lazy(() => import('./scans/Show')) },
  { name: 'entry-stats', list: lazy(() => import('./entry-stats/List')) },
  { name: 'hits', list: lazy(() => import('./hits/List')) },
  { name: 'staff', list: lazy(() => import('./staff/List')), show: lazy(() => import('./staff/Show')) },
  { name: 'roles', list: lazy(() => import('./roles/List')), show: lazy(() => import('./roles/Show')) },
  { name: 'sessions', list: lazy(() => import('./sessions/List')) },
  { name: 'tokens', list: lazy(() => import('./tokens/List')) },
  { name: 'audit-log', list: lazy(() => import('./audit-log/List')), show: lazy(() => import('./audit-log/Show')) },
  { name: 'jobs', list: lazy(() => import('./jobs/List')), show: lazy(() => import('./jobs/Show')) },
  { name: 'replicas', list: lazy(() => import('./replicas/List')) },
];

/** Pages that are no resource. */
export const pages: { path: string; page: Page }[] = [
  { path: '/dashboard', page: lazy(() => import('./dashboard')) },
  { path: '/triage', page: lazy(() => import('./triage')) },
  { path: '/sheet', page: lazy(() => import('./sheet')) },
  { path: '/words-draft', page: lazy(() => import('./words/Draft')) },
  { path: '/words-test', page: lazy(() => import('./words/Test')) },
  { path: '/routes', page: lazy(() => import('./queues/Routes')) },
  { path: '/profile', page: lazy(() => import('./profile')) },
];

/** preload loads the code of the page at an address, below the panel's own. */
export function preload(path: string): Promise<unknown> {
  const [, name, id] = path.split('/');
  const resource = resources.find((r) => r.name === name);
  const wanted = pages.find((p) => p.path === `/${name}`)?.page ?? (id ? resource?.show : resource?.list);
  return wanted?.preload() ?? Promise.resolve();
}
