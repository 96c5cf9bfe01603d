import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Popover from '@mui/material/Popover';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Column } from '../common/Table';
import { withoutColumns } from './content';
import { calledBy, shownOf, useChosen } from './columns';

/** ColumnsButton chooses which columns of a list are shown. */
export function ColumnsButton<T>({ resource, of }: { resource: string; of: Column<T>[] }) {
  const t = useTranslate();
  const go = useNavigate();
  const { pathname, search } = useLocation();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useChosen(resource);
  const shown = shownOf(resource, of, chosen);
  const choose = (names: string[]) => {
    setChosen(names.length === of.length ? [] : names);
    const rest = withoutColumns(search);
    if (rest !== search) void go(pathname + rest, { replace: true }); // the address says no more what is shown
  };
  return (
    <>
      <Button color="inherit" startIcon={<ColumnsIcon />} onClick={(e) => setAt(e.currentTarget)} aria-haspopup="dialog" data-testid="columns">
        {shown.length < of.length ? t('vireo.views.some_columns', { n: shown.length, all: of.length }) : t('vireo.views.columns')}
      </Button>
      <Popover open={Boolean(at)} anchorEl={at} onClose={() => setAt(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }} slotProps={{ paper: { role: 'dialog', 'aria-label': t('vireo.views.columns') } }}>
        <Box sx={{ display: 'grid', px: 2, pt: 1, pb: 0.5, minWidth: 200 }}>
          {of.map((c, i) => (
            <FormControlLabel
              key={c.name}
              control={<Checkbox size="small" disabled={i === 0} checked={shown.includes(c)} onChange={(_, on) => choose(of.filter((one) => (one === c ? on : shown.includes(one))).map((one) => calledBy(resource, one.name)))} sx={{ py: 0.5 }} />}
              label={t(c.label ?? `vireo.field.${c.name}`)}
              slotProps={{ typography: { variant: 'body2' } }}
            />
          ))}
        </Box>
        <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider' }}>
          <Button fullWidth disabled={shown.length === of.length} onClick={() => choose([])}>
            {t('vireo.views.all_columns')}
          </Button>
        </Box>
      </Popover>
    </>
  );
}
