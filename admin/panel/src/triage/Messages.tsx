import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Time } from '../common/Time';
import { useExplain } from '../common/useDo';
import { data } from '../providers/data';
import type { Message } from '../providers/types';
import type { Held } from './load';

/** Messages are the private ones of a report. They are read only when asked for: each reading is recorded. */
export function Messages({ held }: { held: Held }) {
  const t = useTranslate();
  const explain = useExplain();
  const [list, setList] = useState<Message[]>();
  const report = held.case.detail?.reports.find((r) => r.allowed_actions.includes('read_messages'));
  if (!report) return <Box sx={{ color: 'text.secondary' }}>{t('vireo.triage.messages_no')}</Box>;
  if (!list)
    return (
      <Button variant="outlined" onClick={() => void data.reportMessages(report.id).then((p) => setList(p.data), explain)}>
        {t('vireo.triage.messages_read')}
      </Button>
    );
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
      {list.map((m) => {
        const mine = m.from_id === held.case.owner_id;
        const it = m.id === held.case.subject_id;
        return (
          <Box key={m.id} component="li" sx={{ justifySelf: mine ? 'start' : 'end', maxWidth: '80%', px: 1.25, py: 0.75, borderRadius: 2, border: 2, borderColor: it ? 'error.main' : 'transparent', backgroundColor: 'action.hover' }}>
            {m.text}
            <Box sx={{ fontSize: '0.6875rem', color: 'text.secondary' }}>
              <Time at={m.at} />
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
