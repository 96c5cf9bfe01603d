import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { Progress } from '../batches/Progress';
import { DoButton } from '../common/DoButton';
import { textFields } from '../common/filters';
import { Pill, Value } from '../common/Pill';
import { Section } from '../common/Section';
import { Time } from '../common/Time';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Scan } from '../providers/types';
import { live, Result } from '../scans/Result';

const often = 1000; // ms between two looks at one that is running

/** DryRun tries the draft on what was written before. What runs goes on without this page, and is here again after a reload. */
export function DryRun({ checksum, any }: { checksum: string; any: boolean }) {
  const t = useTranslate();
  const [fields, setFields] = useState(textFields);
  const { run, busy } = useDo();
  const { data: scans } = useGetList<Scan>(
    'scans',
    { pagination: { page: 1, perPage: 1 }, sort: { field: 'created_at', order: 'DESC' } },
    { retry: false, refetchInterval: (q) => (live(q.state.data?.data[0] as Scan | undefined) ? often : false) },
  );
  const last = scans?.[0];
  const going = live(last);
  const same = last?.checksum === checksum;
  const shown = last && (going || same) ? last : undefined;
  if (!any && !shown) return null;
  return (
    <Section
      title={t('vireo.lex.dry_run')}
      aside={
        going && last ? (
          last.allowed_actions.includes('cancel') && <DoButton label="ra.action.cancel" color="warning" sure={t('vireo.jobs.cancel_sure')} what={() => data.cancelScan(last.id)} />
        ) : (
          may('words:scan') && (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Select
                multiple
                size="small"
                value={fields}
                onChange={(e) => setFields(e.target.value as string[])}
                inputProps={{ 'aria-label': t('vireo.field.fields') }}
                renderValue={(v) => (v.length === textFields.length ? t('vireo.value.scanned.all') : v.map((f) => t(`vireo.value.field.${f}`)).join(', '))}
                sx={{ height: 32, fontSize: '0.8125rem', maxWidth: 260 }}
              >
                {textFields.map((f) => (
                  <MenuItem key={f} value={f} dense>
                    {t(`vireo.value.field.${f}`)}
                  </MenuItem>
                ))}
              </Select>
              <Button variant={shown ? 'outlined' : 'contained'} disabled={busy || fields.length === 0} onClick={() => void run(() => data.startScan(fields.length === textFields.length ? [] : fields))}>
                {t('vireo.lex.start_scan')}
              </Button>
            </Box>
          )
        )
      }
      flush={Boolean(shown)}
    >
      {!shown && <Typography variant="body2" color="text.secondary">{t(last ? 'vireo.lex.scan_old' : 'vireo.lex.scan_hint')}</Typography>}
      {shown && (
        <>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 1.75, pb: 1, flexWrap: 'wrap' }} data-testid="scan" data-scan={shown.id}>
            <Value of="job" is={shown.state} />
            {going ? <Box sx={{ flex: 1, minWidth: 200 }}><Progress done={shown.done} total={shown.total} /></Box> : <Time at={shown.finished_at} />}
            {!same && <Pill tone="warning">{t('vireo.lex.other_draft')}</Pill>}
            {shown.fields.length < textFields.length && <Pill tone="warning" title={t('vireo.lex.partial_hint')}>{t('vireo.lex.partial')}</Pill>}
            <Box sx={{ flex: 1 }} />
            <Link to={`/scans/${shown.id}/show`} style={{ color: 'inherit', fontSize: '0.8125rem' }}>
              {t('vireo.lex.to_scan')}
            </Link>
          </Box>
          <Result of={shown} />
        </>
      )}
    </Section>
  );
}
