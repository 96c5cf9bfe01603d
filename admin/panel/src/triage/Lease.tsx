import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { clock, Time, useNow } from '../common/Time';
import { Kbd } from './Kbd';
import { undoable } from './undo';
import type { Done, Lost } from './useTriage';

/** Countdown is how long the case is still held. */
export function Countdown({ until }: { until: number }) {
  const t = useTranslate();
  const left = until - useNow(1000);
  return (
    <Box component="span" role="timer" title={t('vireo.triage.lease_hint')} sx={{ fontVariantNumeric: 'tabular-nums', color: left < 60_000 ? 'error.main' : 'text.secondary' }}>
      {t('vireo.triage.lease', { left: clock(left) })}
    </Box>
  );
}

/** Takeover says who has the case now, and what can be done. */
export function Takeover({ lost, onNext, onAgain }: { lost: Lost; onNext: () => void; onAgain: () => void }) {
  const t = useTranslate();
  return (
    <Alert
      severity="warning"
      sx={{ mb: 1.5 }}
      action={
        <>
          {(lost.self || !lost.holder) && (
            <Button color="inherit" onClick={onAgain}>
              {t('vireo.triage.take_again')}
            </Button>
          )}
          <Button color="inherit" onClick={onNext}>
            {t('vireo.triage.key.next')}
          </Button>
        </>
      }
    >
      {lost.self ? t('vireo.triage.lost_self') : lost.holder ? t('vireo.triage.lost_to', { holder: lost.holder }) : t('vireo.triage.lost')}
      {lost.until > 0 && (
        <>
          {' '}
          {t('vireo.triage.until')} <Time at={lost.until} />
        </>
      )}
    </Alert>
  );
}

/** LastDone is the decision before: what it was, when its notice leaves, and the undo for as long as the server allows it. */
export function LastDone({ done, onUndo }: { done: Done; onUndo: () => void }) {
  const t = useTranslate();
  const now = useNow(1000);
  const left = done.notice_at - now;
  const may = undoable(done, now);
  const parts = [t('vireo.triage.decided', { id: done.case_id, what: done.what })];
  if (done.notice_at > 0) parts.push(left > 0 ? t('vireo.triage.notice_in', { left: clock(left) }) : t('vireo.triage.notice_sent'));
  else if (may && done.undo_until > 0) parts.push(t('vireo.desk.own_undo', { left: clock(done.undo_until - now) }));
  return (
    <Alert
      severity="success"
      icon={false}
      role="status"
      sx={{ mb: 1.5, py: 0, alignItems: 'center' }}
      action={
        may && (
          <Button color="inherit" onClick={onUndo} sx={{ gap: 0.75 }}>
            {t('ra.action.undo')} <Kbd>u</Kbd>
          </Button>
        )
      }
    >
      {parts.join(' · ')}
    </Alert>
  );
}
