import Button from '@mui/material/Button';
import { useLocaleState, useTranslate } from 'ra-core';
import { useState } from 'react';
import { atLeast, between, categories, idOf, isSo, oneOf } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Value } from '../common/Pill';
import { Time } from '../common/Time';
import { may } from '../providers/session';
import type { Policy } from '../providers/types';
import { PolicyForm } from './Form';
import { Settings } from './Settings';

export default function PolicyList() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [open, setOpen] = useState<'new' | 'settings'>();
  return (
    <>
      <ListPage<Policy>
        search
        sort={{ field: 'code', order: 'ASC' }}
        filters={[isSo('active', true), oneOf('category', 'category', categories, true), idOf('code'), atLeast('points'), ...between('updated_at')]}
        actions={
          <>
            <Button color="inherit" onClick={() => setOpen('settings')}>
              {t('vireo.policies.settings')}
            </Button>
            {may('policies:edit') && (
              <Button variant="contained" onClick={() => setOpen('new')}>
                {t('vireo.policies.new')}
              </Button>
            )}
          </>
        }
        columns={[
          { name: 'title', render: (p) => (locale === 'zh' ? p.title_zh : p.title_en) },
          { name: 'code', sort: true },
          { name: 'active', render: (p) => <Value of="active" is={p.active ? 'yes' : 'no'} /> },
          { name: 'category', sort: true, render: (p) => <Value of="category" is={p.category} /> },
          { name: 'points', sort: true, right: true },
          { name: 'strike_days', right: true, render: (p) => (p.points === 0 ? '–' : p.strike_days ? t('vireo.days', { smart_count: p.strike_days }) : t('vireo.never')) },
          { name: 'measure', render: (p) => <Value of="measure" is={p.measure} /> },
          { name: 'version', right: true },
          { name: 'updated_at', sort: true, render: (p) => <Time at={p.updated_at} /> },
        ]}
      />
      {open === 'new' && <PolicyForm onClose={() => setOpen(undefined)} />}
      {open === 'settings' && <Settings onClose={() => setOpen(undefined)} />}
    </>
  );
}
