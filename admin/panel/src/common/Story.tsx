import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Step } from '../cases/Timeline';
import { Section } from './Section';
import { Failed, Waiting } from './states';

/** Event is something that happened to a record. */
export interface Event {
  key: string;
  at: number; // ms; 0: it did not happen
  what: ReactNode;
}

interface Props {
  events: Event[];
  pending?: boolean;
  error?: unknown;
  retry?: () => void;
  /** since: older events are not here, because a list was cut there. */
  since?: number;
  after?: ReactNode;
}

/** Story is the timeline of a record, newest first. */
export function Story({ events, pending, error, retry, since = 0, after }: Props) {
  const t = useTranslate();
  const happened = events.filter((e) => e.at > 0 && e.at >= since).sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1));
  return (
    <Section title={t('vireo.timeline')}>
      {error ? <Failed error={error} retry={retry} /> : pending ? <Waiting rows={3} /> : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, pl: 0.75, fontSize: '0.8125rem' }}>
          {happened.map((e) => (
            <Step key={e.key} at={e.at}>
              {e.what}
            </Step>
          ))}
        </Box>
      )}
      {happened.length === 0 && !pending && !error && t('vireo.state.empty')}
      {after}
    </Section>
  );
}
