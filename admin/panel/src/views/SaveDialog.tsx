import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useRole } from '../common/Pill';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Role, SavedView } from '../providers/types';
import type { Content } from './content';

interface Props {
  resource: string;
  view?: SavedView; // to change; else one is made
  content: Content;
  onClose: () => void;
}

/** SaveDialog names a view, shares it, and makes it the one that the list begins with. */
export function SaveDialog({ resource, view, content, onClose }: Props) {
  const t = useTranslate();
  const called = useRole();
  const { run, busy } = useDo();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared_with ?? '');
  const [begins, setBegins] = useState(view?.is_default ?? false);
  const [anew, setAnew] = useState(false);
  const shares = may('saved-views:share');
  const { data: roles = [] } = useGetList<Role>('roles', { pagination: { page: 1, perPage: 100 }, sort: { field: 'rank', order: 'DESC' }, filter: {} }, { enabled: shares && may('roles:read') });
  const save = async () => {
    const kept = view
      ? await data.changeView(view.id, { name, shared_with: shared, ...(anew && { ...content }) })
      : await data.saveView({ resource, name, columns: [], ...content, shared_with: shared });
    if (begins !== kept.is_default) await data.setDefaultView(kept.id, begins);
    return kept;
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void run(save, 'vireo.saved').then((kept) => kept && onClose());
        }}
      >
        <DialogTitle>{t(view ? 'vireo.views.change' : 'vireo.views.save')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5, '& > :first-of-type': { mt: 1 } }}>
          <TextField label={t('vireo.field.name')} value={name} onChange={(e) => setName(e.target.value)} required autoFocus slotProps={{ htmlInput: { maxLength: 64 } }} />
          {shares && (
            <TextField select label={t('vireo.views.shared_with')} value={shared} onChange={(e) => setShared(e.target.value)} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
              <MenuItem value="">{t('vireo.views.nobody')}</MenuItem>
              <MenuItem value="*">{t('vireo.views.everybody')}</MenuItem>
              {[...new Set([...roles.map((r) => r.name), ...(shared && shared !== '*' ? [shared] : [])])].map((r) => (
                <MenuItem key={r} value={r}>
                  {t('vireo.views.role', { role: called(r) })}
                </MenuItem>
              ))}
            </TextField>
          )}
          <FormControlLabel control={<Checkbox size="small" checked={begins} onChange={(e) => setBegins(e.target.checked)} />} label={t('vireo.views.begins')} />
          {view && <FormControlLabel control={<Checkbox size="small" checked={anew} onChange={(e) => setAnew(e.target.checked)} />} label={t('vireo.views.take_now')} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {t('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={busy || !name.trim()}>
            {t('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
