import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useTranslate } from 'ra-core';
import { useEffect, useRef } from 'react';
import { UserLink } from '../common/links';
import { Pill } from '../common/Pill';
import { Time } from '../common/Time';
import type { Row as Held } from './useSheet';

interface Props {
  row: Held;
  at: number;
  chosen: boolean;
  marked: boolean;
  onChoose: () => void;
  onMark: () => void;
}

/** Row is one comment on the sheet. */
export function Row({ row: c, at, chosen, marked, onChoose, onMark }: Props) {
  const t = useTranslate();
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) box.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <Box
      component="li"
      ref={box}
      data-row={c.id}
      data-marked={marked || undefined}
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
      sx={{
        display: 'grid', gridTemplateColumns: '24px 32px minmax(0, 1fr) auto', gap: 1, alignItems: 'center', px: 1.25, py: 0.5, minHeight: 38, borderTop: 1, borderColor: 'divider', cursor: 'pointer', fontSize: '0.8125rem',
        borderLeft: 3, borderLeftColor: chosen ? 'primary.main' : 'transparent', backgroundColor: chosen ? 'action.selected' : 'transparent', opacity: c.lost ? 0.55 : 1, scrollMargin: 72,
      }}
    >
      <Box component="span" sx={{ color: 'text.secondary', textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
        {at + 1}
      </Box>
      <Checkbox size="small" checked={marked} disabled={c.lost} onChange={onMark} tabIndex={-1} slotProps={{ input: { 'aria-label': `${t('vireo.sheet.exception')}: ${c.text}` } }} sx={{ p: 0.25 }} />
      <Box component="span" sx={{ overflowWrap: 'anywhere', fontSize: '0.875rem', lineHeight: 1.4, textDecoration: c.lost ? 'line-through' : 'none' }}>
        {c.text}
      </Box>
      <Box component="span" sx={{ display: 'flex', gap: 0.75, alignItems: 'center', color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {c.lost && <Pill tone="warning">{t('vireo.sheet.lost')}</Pill>}
        {marked && <Pill tone="info">{t('vireo.sheet.exception')}</Pill>}
        {c.holds > 0 && <Pill tone="warning">{t('vireo.sheet.held')}</Pill>}
        {c.reports > 0 && <Pill>{c.reason_text} · {t('vireo.sheet.reports', { smart_count: c.reports })}</Pill>}
        <Box component="span" sx={{ minWidth: 84, maxWidth: 120, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          <UserLink id={c.owner_id} name={c.owner_name} />
        </Box>
        <Box component="span" sx={{ minWidth: 72, textAlign: 'right' }}>
          <Time at={c.created_at} />
        </Box>
      </Box>
    </Box>
  );
}
