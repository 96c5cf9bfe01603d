import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { alpha } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { usePermissions, useTranslate } from 'ra-core';
import { useSidebarState } from 'ra-ui-materialui';
import { NavLink } from 'react-router-dom';
import { opening, own } from '../providers/auth';
import { type Entry, sections } from './sections';

function Line({ entry: { resource, icon: Icon }, open, onGo }: { entry: Entry; open: boolean; onGo: () => void }) {
  const t = useTranslate();
  const name = t(`resources.${resource}.name`, { smart_count: 2 });
  return (
    <Tooltip title={open ? '' : name} placement="right">
      <Box
        component={NavLink}
        to={`/${resource}`}
        aria-label={name}
        onClick={onGo}
        sx={{
          display: 'flex', alignItems: 'center', gap: 1.25, height: 32, mx: 1, my: '1px', px: 1, borderRadius: 1, color: 'text.secondary', textDecoration: 'none', fontSize: '0.8125rem', whiteSpace: 'nowrap',
          '&:hover': { backgroundColor: 'action.hover', color: 'text.primary' },
          '&.active': { color: 'text.primary', fontWeight: 600, backgroundColor: (theme) => alpha(theme.palette.primary.main, theme.palette.mode === 'light' ? 0.1 : 0.18) },
        }}
      >
        <Icon sx={{ fontSize: 18, flexShrink: 0 }} />
        {open && name}
      </Box>
    </Tooltip>
  );
}

/** Menu has what the role may open. */
export function Menu() {
  const t = useTranslate();
  const [open, setOpen] = useSidebarState();
  const small = useMediaQuery('(max-width: 900px)');
  const { permissions = [] } = usePermissions<string[]>();
  return (
    <Box component="nav" aria-label={t('vireo.menu.label')} sx={{ py: 1, width: open ? 216 : 52, overflowX: 'hidden' }}>
      {sections.map(({ name, entries }) => {
        const mine = entries.filter((e) => own.includes(e.resource) || permissions.includes(opening(e.resource)));
        if (mine.length === 0) return null;
        return (
          <Box key={name} sx={{ mb: 1 }}>
            {open && <Box sx={{ px: 2, pt: 0.75, pb: 0.25, fontSize: '0.6875rem', fontWeight: 650, color: 'text.secondary' }}>{t(`vireo.menu.${name}`)}</Box>}
            {mine.map((e) => (
              <Line key={e.resource} entry={e} open={open} onGo={() => small && setOpen(false)} />
            ))}
          </Box>
        );
      })}
    </Box>
  );
}
