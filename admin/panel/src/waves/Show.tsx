import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MuiCard from '@mui/material/Card';
import { useGetList, useNotify, useRedirect, useStore, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Decide } from '../common/Decide';
import { Detail } from '../common/Detail';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Pages } from '../common/Pages';
import { Pill, Value, Values } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Failed, Nothing, Waiting } from '../common/states';
import { Time } from '../common/Time';
import { useDo } from '../common/useDo';
import { Visible } from '../common/Visible';
import { data } from '../providers/data';
import type { Wave, WaveItem } from '../providers/types';
import { Thumb } from './Thumb';

const size = 24;
const keyOf = (i: WaveItem) => `${i.subject_kind}/${i.subject_id}`;

/** Item is one item of a wave; it can be left as it is. */
function Item({ of: i, shown, left, onLeave }: { of: WaveItem; shown: boolean; left: boolean; onLeave?: () => void }) {
  const t = useTranslate();
  return (
    <MuiCard data-item={keyOf(i)} sx={{ p: 1.25, display: 'flex', flexDirection: 'column', gap: 0.75, borderStyle: left ? 'dashed' : 'solid', opacity: i.gone ? 0.6 : 1, fontSize: '0.8125rem' }}>
      {i.subject_kind === 'video' && !i.gone && <Thumb id={i.subject_id} shown={shown} height={110} />}
      <Box sx={{ flex: 1, overflowWrap: 'anywhere' }}>{i.text || '–'}</Box>
      <Box>
        {i.gone ? <Pill>{t('vireo.waves.ended')}</Pill> : <><Visible is={i.public} /> <Values of="cause" are={i.causes} none="" /></>}
        {left && <Pill tone="info">{t('vireo.waves.excepted')}</Pill>}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
        <UserLink id={i.owner_id} name={i.owner_name} /> <Time at={i.created_at} /> <SubjectLink kind={i.subject_kind} id={i.subject_id} />
        {i.case_id !== '0' && <span>{t('resources.cases.name', { smart_count: 1 })} <RecordLink to="cases" id={i.case_id} /></span>}
      </Box>
      {onLeave && !i.gone && <FormControlLabel sx={{ m: 0 }} control={<Checkbox size="small" checked={left} onChange={onLeave} sx={{ p: 0.5 }} />} label={t('vireo.waves.except')} slotProps={{ typography: { variant: 'body2' } }} />}
    </MuiCard>
  );
}

export default function WaveShow() {
  const t = useTranslate();
  const redirect = useRedirect();
  const notify = useNotify();
  const [shown, setShown] = useStore('waves.shown', false);
  const [left, setLeft] = useState<Map<string, WaveItem>>(new Map());
  const [open, setOpen] = useState(false);
  const { run, busy } = useDo();
  const leave = (i: WaveItem) =>
    setLeft((was) => {
      const next = new Map(was);
      if (!next.delete(keyOf(i))) next.set(keyOf(i), i);
      return next;
    });
  const decide = (w: Wave, d: object) =>
    run(() => data.decideWave(w.id, { ...d, except: [...left.values()].map((i) => ({ kind: i.subject_kind, id: i.subject_id })) } as never)).then((out) => {
      if (!out) return;
      if (out.more) notify('vireo.waves.more', { type: 'info', autoHideDuration: 10_000 });
      redirect('show', 'batches', out.batch.id);
    });
  return (
    <Detail<Wave>
      title={(w) => t('vireo.waves.card', { items: w.items, accounts: w.accounts })}
      actions={(w) => (
        <>
          <Button color="inherit" onClick={() => setShown(!shown)} aria-pressed={shown}>
            {t(shown ? 'vireo.waves.veil' : 'vireo.waves.unveil')}
          </Button>
          {w.allowed_actions.includes('decide') && (
            <Button variant="contained" onClick={() => setOpen(true)}>
              {t('vireo.waves.decide')}
            </Button>
          )}
          {open && (
            <Decide
              title={t('vireo.waves.title', { n: Math.max(0, w.items - left.size) })}
              warning={t('vireo.waves.hint', { except: left.size })}
              measures={w.allowed_measures}
              reason="spam"
              templates={false}
              busy={busy}
              onCancel={() => setOpen(false)}
              onDecide={(d) => void decide(w, d)}
            />
          )}
        </>
      )}
    >
      {(w) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.kind'), <Value key="k" of="wave" is={w.kind} />],
                [t('vireo.field.items'), w.items],
                [t('vireo.field.accounts'), w.accounts],
                [t('vireo.field.open_cases'), w.open_cases],
                [t('vireo.field.taken_down'), w.taken_down],
                ...(w.messages > 0 ? ([[t('vireo.field.messages'), w.messages]] as [string, React.ReactNode][]) : []),
                [t('vireo.field.first_seen'), <Time key="f" at={w.first_seen} />],
                [t('vireo.field.last_seen'), <Time key="l" at={w.last_seen} />],
                [t('vireo.waves.last'), <RecordLink key="b" to="batches" id={w.batch_id} />],
              ]}
            />
          </Section>
          <Items of={w} shown={shown} left={left} onLeave={w.allowed_actions.includes('decide') ? leave : undefined} />
        </>
      )}
    </Detail>
  );
}

function Items({ of: w, shown, left, onLeave }: { of: Wave; shown: boolean; left: Map<string, WaveItem>; onLeave?: (i: WaveItem) => void }) {
  const t = useTranslate();
  const [page, setPage] = useState(0);
  const { data: items, total = 0, error, refetch } = useGetList<WaveItem>('wave-items', { filter: { wave_id: w.id }, pagination: { page: page + 1, perPage: size }, sort: { field: 'created_at', order: 'DESC' } }, { retry: false });
  return (
    <Section title={`${t('vireo.waves.items')} · ${total}`}>
      {error ? <Failed error={error} retry={() => void refetch()} /> : !items ? <Waiting rows={6} /> : items.length === 0 ? <Nothing /> : (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', gap: 1.25 }}>
          {items.map((i) => (
            <Item key={i.id} of={i} shown={shown} left={left.has(keyOf(i))} onLeave={onLeave && (() => onLeave(i))} />
          ))}
        </Box>
      )}
      <Pages total={total} page={page} size={size} onPage={setPage} />
    </Section>
  );
}
