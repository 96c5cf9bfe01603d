import Button from '@mui/material/Button';
import { useStore, useTranslate } from 'ra-core';
import { SortButton } from 'ra-ui-materialui';
import { atLeast, between, isSo, oneOf } from '../common/filters';
import { ListPage } from '../common/ListPage';
import type { Wave } from '../providers/types';
import { WaveCard } from './Card';

export default function WaveList() {
  const t = useTranslate();
  const [shown, setShown] = useStore('waves.shown', false);
  return (
    <ListPage<Wave>
      sort={{ field: 'last_seen', order: 'DESC' }}
      filters={[oneOf('kind', 'wave', ['text', 'file', 'frames'], true), isSo('decided', true), atLeast('items'), atLeast('accounts'), atLeast('open_cases'), atLeast('taken_down'), ...between('first_seen'), ...between('last_seen')]}
      actions={
        <>
          <Button color="inherit" onClick={() => setShown(!shown)} aria-pressed={shown}>
            {t(shown ? 'vireo.waves.veil' : 'vireo.waves.unveil')}
          </Button>
          <SortButton fields={['last_seen', 'first_seen', 'items', 'accounts', 'open_cases']} />
        </>
      }
      columns={[{ name: 'items', sort: true }, { name: 'accounts', sort: true }, { name: 'open_cases', sort: true }, { name: 'first_seen', sort: true }, { name: 'last_seen', sort: true }]}
      card={(w) => <WaveCard of={w} shown={shown} />}
    />
  );
}
