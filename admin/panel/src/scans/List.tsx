import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { between, idOf, oneOf } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Nothing } from '../common/states';
import type { Scan } from '../providers/types';
import { scanColumns } from './columns';

export default function ScanList() {
  const t = useTranslate();
  const start = (
    <Button component={Link} to="/words-draft" variant="outlined">
      {t('vireo.lex.to_draft')}
    </Button>
  );
  return (
    <ListPage<Scan>
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={[oneOf('state', 'job', ['queued', 'running', 'done', 'dead', 'cancelled'], true), idOf('checksum'), idOf('actor_id'), ...between('created_at')]}
      columns={scanColumns}
      actions={start}
      empty={<Nothing title={t('vireo.lex.no_scan')} hint={t('vireo.lex.no_scan_hint')}>{start}</Nothing>}
    />
  );
}
