import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { CopyId } from '../common/CopyId';
import { useExplain } from '../common/useDo';
import { data } from '../providers/data';
import type { Verified } from '../providers/types';

/** Verify reads the whole log and says whether anything in it is not what was sealed. */
export function Verify() {
  const t = useTranslate();
  const explain = useExplain();
  const [found, setFound] = useState<Verified>();
  const [busy, setBusy] = useState(false);
  const run = () => {
    setBusy(true);
    data.verifyAudit().then(setFound, explain).finally(() => setBusy(false));
  };
  return (
    <Box sx={{ p: 1.25, display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <Button variant="outlined" onClick={run} disabled={busy}>
        {t('vireo.audit.verify')}
      </Button>
      {found && (
        <Alert severity={found.intact ? 'success' : 'error'} sx={{ py: 0 }}>
          {found.intact
            ? t('vireo.audit.intact', { rows: found.rows, erased: found.erased })
            : t('vireo.audit.damaged', { id: found.damage_id, kind: found.damage_kind, reason: found.damage_reason })}{' '}
          {t('vireo.audit.head')} <CopyId id={found.head_mac} short={16} />
        </Alert>
      )}
    </Box>
  );
}
