import EditIcon from '@mui/icons-material/EditOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import StarIcon from '@mui/icons-material/Star';
import StarBorderIcon from '@mui/icons-material/StarBorder';
import BookmarkIcon from '@mui/icons-material/BookmarkBorder';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import { useQuery } from '@tanstack/react-query';
import { type SortPayload, useListContext, useTranslate } from 'ra-core';
import { type ReactElement, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { CopyButton } from '../common/CopyId';
import { useDo } from '../common/useDo';
import { data, serverName } from '../providers/data';
import { current } from '../providers/session';
import type { SavedView } from '../providers/types';
import { selectable, useChosen } from './columns';
import { addressOf, columnsIn, contentOf, same } from './content';
import { SaveDialog } from './SaveDialog';

/** Lists that views can be saved of. */
export const viewable = [
  'cases', 'reports', 'videos', 'comments', 'users', 'actions', 'batches', 'restrictions', 'queues', 'word-lists', 'word-entries', 'staff', 'appeals', 'statements', 'strikes', 'policies', 'templates', 'waves', 'jobs',
  'audit-log', 'roles', 'rulesets', 'hits',
];

/** begun are the lists that have been opened since the page was loaded: a default view is taken once. */
const begun = new Set<string>();

/** Views are the saved views of a list, one's own and those that are shared. Each is an address, so a link to the list is a link to the view. */
export function Views({ inputs, first }: { inputs: ReactElement[]; first?: SortPayload }) {
  const t = useTranslate();
  const go = useNavigate();
  const { pathname, search } = useLocation();
  const { resource, filterValues, sort } = useListContext();
  const name = serverName(resource);
  const [at, setAt] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<{ view?: SavedView }>();
  const { run, busy } = useDo();
  const { data: page } = useQuery({ queryKey: ['saved-views', name], queryFn: ({ signal }) => data.views(name, signal), staleTime: 30_000 });
  const views = page?.data ?? [];
  const [columns, setColumns] = useChosen(resource);
  const chooses = resource in selectable;
  const content = contentOf(filterValues as Record<string, unknown>, sort, chooses ? columns : undefined);
  const own = first ? (first.order === 'DESC' ? '-' : '') + first.field : '';
  const now = views.find((v) => same(v, content, own));
  const shows = (v: SavedView) => pathname + addressOf({ ...v, columns: chooses ? v.columns : undefined }, inputs);
  const show = (v: SavedView) => go(shows(v));
  useEffect(() => {
    const asked = columnsIn(search);
    if (asked && chooses) setColumns(asked);
  }, [search]); // eslint-disable-line -- what an address asks for is taken once

  useEffect(() => {
    if (!page || begun.has(name)) return;
    begun.add(name);
    const begins = page.data.find((v) => v.is_default);
    if (begins && !search) void go(shows(begins), { replace: true });
  }, [page]); // eslint-disable-line -- once, when the views are known

  return (
    <>
      <CopyButton text={location.origin + '/admin' + pathname + addressOf(content, inputs)} label={t('vireo.views.copy')} />
      <Button color="inherit" startIcon={<BookmarkIcon />} onClick={(e) => setAt(e.currentTarget)} aria-haspopup="dialog" data-testid="views">
        {now?.name ?? t('vireo.views.title')}
      </Button>
      <Popover open={Boolean(at)} anchorEl={at} onClose={() => setAt(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }} slotProps={{ paper: { role: 'dialog', 'aria-label': t('vireo.views.title') } }}>
        <Box sx={{ width: 340 }}>
          {views.length === 0 && <Box sx={{ px: 2, pt: 2, color: 'text.secondary', fontSize: '0.8125rem' }}>{t('vireo.views.none')}</Box>}
          <List dense sx={{ maxHeight: 360, overflow: 'auto' }}>
            {views.map((v) => (
              <ListItem key={v.id} disablePadding secondaryAction={<Deeds of={v} busy={busy} run={run} onChange={() => { setAt(null); setDialog({ view: v }); }} />} sx={{ '& .MuiListItemButton-root': { pr: 13 } }}>
                <ListItemButton selected={v.id === now?.id} onClick={() => { setAt(null); show(v); }}>
                  <ListItemText
                    primary={v.name}
                    secondary={v.user_id === current()?.user_id ? (v.shared_with ? t('vireo.views.is_shared', { with: v.shared_with === '*' ? t('vireo.views.everybody') : v.shared_with }) : t('vireo.views.own')) : t('vireo.views.of', { name: v.username })}
                    slotProps={{ primary: { noWrap: true }, secondary: { noWrap: true } }}
                  />
                </ListItemButton>
              </ListItem>
            ))}
          </List>
          <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider' }}>
            <Button fullWidth onClick={() => { setAt(null); setDialog({}); }}>
              {t('vireo.views.save')}
            </Button>
          </Box>
        </Box>
      </Popover>
      {dialog && <SaveDialog resource={name} view={dialog.view} content={content} onClose={() => setDialog(undefined)} />}
    </>
  );
}

/** Deeds are what may be done with a view: begin with it, change it, delete it. */
function Deeds({ of: v, busy, run, onChange }: { of: SavedView; busy: boolean; run: ReturnType<typeof useDo>['run']; onChange: () => void }) {
  const t = useTranslate();
  const deed = (label: string, icon: React.ReactNode, what: () => void) => (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={`${label}: ${v.name}`} disabled={busy} onClick={what}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
  const star = v.is_default ? <StarIcon fontSize="small" color="primary" /> : <StarBorderIcon fontSize="small" />;
  return (
    <>
      {deed(t(v.is_default ? 'vireo.views.no_default' : 'vireo.views.default'), star, () => void run(() => data.setDefaultView(v.id, !v.is_default), 'vireo.saved'))}
      {v.allowed_actions.includes('edit') && deed(t('ra.action.edit'), <EditIcon fontSize="small" />, onChange)}
      {v.allowed_actions.includes('delete') && deed(t('ra.action.delete'), <DeleteIcon fontSize="small" />, () => void run(() => data.deleteView(v.id), 'vireo.done'))}
    </>
  );
}
