import HelpIcon from '@mui/icons-material/KeyboardOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { usePermissions, useStore, useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { CopyId } from '../common/CopyId';
import { Notes } from '../common/Notes';
import { Value } from '../common/Pill';
import { usePolicies } from '../common/usePolicies';
import { Failed, NoAccess, Nothing, Waiting } from '../common/states';
import { typing } from '../common/typing';
import { data } from '../providers/data';
import type { Case, Template } from '../providers/types';
import { Ask } from './Ask';
import { allows, Bar } from './Bar';
import { ChoosePolicy, ChooseQueue, ChooseSnooze, ChooseTemplate } from './Choices';
import { Confirm } from './Confirm';
import { Help } from './Help';
import { Kbd } from './Kbd';
import { type Command, commandOf, onUsers } from './keys';
import { Countdown, LastDone, Takeover } from './Lease';
import type { PlayerHandle } from './Player';
import { Queue } from './Queue';
import { Ready } from './Ready';
import { Subject } from './Subject';
import { Strikes } from './Strikes';
import { useTriage, type Wanted } from './useTriage';
import { Author, Earlier, Hits, Place, Reporters } from './Why';

type Open =
  | { kind: 'confirm'; measure: Command }
  | { kind: 'ready'; template?: Template }
  | { kind: 'skip' | 'escalate' | 'help' | 'policy' | 'template' | 'snooze' | 'queue' };

/** Triage is where cases are decided, one at a time, by keyboard. */
export default function Triage() {
  const { permissions, isPending } = usePermissions<string[]>();
  if (isPending) return <Waiting />;
  return permissions?.includes('cases:work') ? <Desk /> : <NoAccess />;
}

/** inNote: Ctrl+Enter keeps a note, Esc goes back to the case. */
function inNote(e: React.KeyboardEvent) {
  if (!(e.target instanceof HTMLTextAreaElement)) return;
  if (e.key === 'Escape') e.target.blur();
  if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
    e.preventDefault();
    e.target.form?.requestSubmit();
  }
}

/** The desk is as high as the window: what can be decided stays at its foot and covers nothing, and what is longer scrolls above it. */
const desk = {
  display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '232px minmax(0, 1fr)' }, gridTemplateRows: 'minmax(0, 1fr)', gap: 1.5,
  height: 'calc(100dvh - 80px)', minHeight: 480, // without the bar above and the room around
} as const;
/** Side by side each half scrolls by itself; below each other, both together. */
const halves = {
  flex: 1, minHeight: 0, display: 'grid', gap: 1.5, alignContent: 'start', overflowY: { xs: 'auto', md: 'visible' },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 336px' }, gridTemplateRows: { md: 'minmax(0, 1fr)' },
} as const;
const half = { minWidth: 0, minHeight: { md: 0 }, overflowY: { md: 'auto' }, scrollPaddingBlock: 8 } as const;

/** scroll moves what is beside the subject by most of its height; where all is in one column, that. */
function scroll(box: HTMLElement | null, way: 1 | -1) {
  const beside = box?.lastElementChild;
  const by = beside && beside.scrollHeight > beside.clientHeight ? beside : box;
  by?.scrollBy({ top: way * 0.8 * by.clientHeight });
}

function Desk() {
  const t = useTranslate();
  const go = useNavigate();
  const [search] = useSearchParams();
  const [from, setFrom] = useStore<Wanted>('triage.from', { queue: '', escalated: false });
  const triage = useTriage(search.get('case'), from);
  const { now: held, busy, lost, last, count } = triage;
  const [open, setOpen] = useState<Open>();
  const [grey, setGrey] = useStore('triage.grey', false);
  const [look, setLook] = useState({ shown: false, frames: false });
  const { suits, pending: reading } = usePolicies();
  const [policy, setPolicy] = useState('');
  const [chosen, setChosen] = useState(0);
  const [list, setList] = useState<Case[]>([]);
  const player = useRef<PlayerHandle>(null);
  const parts = useRef<HTMLDivElement>(null);
  const id = held?.case.id;
  const reason = held?.case.category || held?.case.reason; // what the words are about says more than that they were found

  useEffect(() => {
    setLook({ shown: false, frames: false }); // the next one is veiled again
    setOpen(undefined);
    for (const box of [parts.current, ...(parts.current?.children ?? [])]) box?.scrollTo({ top: 0 });
    if (reason) setPolicy(suits(reason));
  }, [id, reason, reading]); // eslint-disable-line -- the policies change rarely; a choice stays when they do

  const name = (m: string) => t(`vireo.value.measure.${m}`);
  const run = (command: Command) => {
    if (command === 'help') return setOpen({ kind: 'help' });
    if (command === 'down' || command === 'up') return setChosen((n) => Math.min(Math.max(0, n + (command === 'down' ? 1 : -1)), Math.max(0, list.length - 1)));
    if (command === 'open') return void (list[chosen] && triage.open(list[chosen].id));
    if (command === 'undo') return void triage.undo();
    if (command === 'page_down' || command === 'page_up') return scroll(parts.current, command === 'page_down' ? 1 : -1);
    if (command === 'queue') return setOpen({ kind: 'queue' });
    if (command === 'note' || command === 'note_author') return document.querySelector<HTMLElement>(`[data-notes=${command}] textarea:not([aria-hidden])`)?.focus();
    if (command === 'grey') return setGrey(!grey);
    if (command === 'frames') return setLook((l) => ({ ...l, frames: !l.frames }));
    if (command === 'reveal') return setLook((l) => ({ ...l, shown: !l.shown }));
    if (command === 'play') {
      setLook((l) => ({ ...l, shown: true }));
      return player.current?.toggle();
    }
    if (command === 'next' && (!held || lost)) return void triage.take();
    if (!held || busy || lost || !allows(held, command)) return undefined;
    if (command === 'next') return void triage.release();
    if (command === 'reads') return setOpen({ kind: 'ready' });
    if (command === 'skip' || command === 'escalate' || command === 'policy' || command === 'template' || command === 'snooze') return setOpen({ kind: command });
    if (onUsers.includes(command)) return setOpen({ kind: 'confirm', measure: command });
    if (command === 'no_violation') return void triage.decide({ outcome: 'no_violation' }, t('vireo.value.outcome.no_violation'));
    return void triage.decide({ outcome: 'actioned', policy, measures: [{ kind: command, ends_at: 0 }] }, name(command));
  };

  const runNow = useRef(run);
  useEffect(() => {
    runNow.current = run;
  });
  const blocked = Boolean(open);
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const onControl = e.target instanceof HTMLElement && Boolean(e.target.closest('button, a'));
      const command = commandOf(e, blocked || typing(e.target), onControl);
      if (!command || command === 'search') return; // the search box listens itself
      e.preventDefault();
      runNow.current(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [blocked]);

  const onList = useCallback((l: Case[]) => setList(l), []);
  const onOpen = (wanted: string) => void triage.open(wanted);
  const alsoItem = Boolean(held && held.case.subject_kind !== 'user' && held.case.allowed_measures.includes('takedown') && !held.case.subject_gone);

  return (
    <Box sx={desk}>
      <Title title={t('resources.triage.name', { smart_count: 1 })} />
      <Queue current={id} from={from} onChoose={() => setOpen({ kind: 'queue' })} chosen={chosen} onList={onList} onOpen={onOpen} />
      <Box sx={{ minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 1.5, mb: 1, flexWrap: 'wrap' }}>
          {held && (
            <>
              <Typography variant="h1" component="h1">
                {t('resources.cases.name', { smart_count: 1 })} <CopyId id={held.case.id} />
              </Typography>
              <Value of="state" is={held.case.state} />
              <span>{held.case.reason_text}</span>
              <Countdown until={held.until} />
            </>
          )}
          <Box sx={{ flex: 1 }} />
          <Box component="span" data-testid="count" sx={{ color: 'text.secondary' }}>
            {t('vireo.triage.count', { smart_count: count })}
          </Box>
          {held && (
            <Button color="inherit" onClick={() => void go(`/cases/${held.case.id}/show`)}>
              {t('vireo.triage.details')}
            </Button>
          )}
          <Button color="inherit" startIcon={<HelpIcon />} onClick={() => setOpen({ kind: 'help' })} sx={{ gap: 0.5 }}>
            {t('vireo.triage.keys')} <Kbd>?</Kbd>
          </Button>
        </Box>
        {lost && <Takeover lost={lost} onNext={() => void triage.take()} onAgain={() => void triage.open(lost.id)} />}
        {last && <LastDone done={last} onUndo={() => void triage.undo()} />}
        {held === undefined && <Waiting rows={8} />}
        {held === null && (triage.failure ? <Failed error={triage.failure} retry={() => void triage.take()} /> : <Nothing title={t('vireo.triage.empty')} hint={t('vireo.triage.empty_hint')} />)}
        {held && (
          <>
            <Box ref={parts} sx={{ ...halves, opacity: lost ? 0.5 : 1 }} data-case={id}>
              <Box sx={half}>
                <Subject held={held} look={{ ...look, grey }} player={player} onShow={() => run('reveal')} />
              </Box>
              <Box sx={half} data-testid="beside">
                <Hits of={held.case} />
                <Reporters of={held.case} />
                <Author held={held} />
                <Strikes standing={held.case.detail?.standing} policy={policy} />
                <Earlier of={held.case} />
                <Box key={id} onKeyDown={inNote}>
                  <Box data-notes="note">
                    <Notes of="cases" id={held.case.id} title={t('vireo.desk.notes_case')} />
                  </Box>
                  {held.owner && (
                    <Box data-notes="note_author">
                      <Notes of="users" id={held.owner.id} title={t('vireo.desk.notes_author')} />
                    </Box>
                  )}
                </Box>
                <Place of={held.case} />
              </Box>
            </Box>
            <Bar held={held} busy={busy || Boolean(lost)} policy={policy} run={run} />
          </>
        )}
      </Box>
      {open?.kind === 'help' && <Help onClose={() => setOpen(undefined)} />}
      {held && open?.kind === 'confirm' && (
        <Confirm
          measure={open.measure}
          who={held.case.owner_name}
          policy={policy}
          alsoItem={alsoItem}
          standing={held.case.detail?.standing}
          onCancel={() => setOpen(undefined)}
          onDecide={(d) => {
            setOpen(undefined);
            void triage.decide(d, name(open.measure));
          }}
        />
      )}
      {open?.kind === 'queue' && (
        <ChooseQueue
          from={from}
          onCancel={() => setOpen(undefined)}
          onChoose={(f) => {
            setOpen(undefined);
            setFrom(f);
          }}
        />
      )}
      {held && open?.kind === 'policy' && (
        <ChoosePolicy
          current={policy}
          onCancel={() => setOpen(undefined)}
          onChoose={(p) => {
            setOpen(undefined);
            setPolicy(p);
          }}
        />
      )}
      {held && open?.kind === 'template' && <ChooseTemplate measures={held.case.allowed_measures} onCancel={() => setOpen(undefined)} onChoose={(template) => setOpen({ kind: 'ready', template })} />}
      {held && open?.kind === 'ready' && (
        <Ready
          held={held}
          measures={held.case.allowed_measures.filter((m) => m === 'takedown')}
          policy={policy}
          template={open.template}
          onCancel={() => setOpen(undefined)}
          onDecide={(d, what) => {
            setOpen(undefined);
            void triage.decide(d, what);
          }}
        />
      )}
      {held && open?.kind === 'snooze' && (
        <ChooseSnooze
          onCancel={() => setOpen(undefined)}
          onChoose={(until) => {
            setOpen(undefined);
            void triage.act((h) => data.snoozeCase(h.case.id, h.lease, until));
          }}
        />
      )}
      {held && open?.kind === 'skip' && (
        <Ask
          required
          title={t('vireo.triage.skip_title')}
          label={t('vireo.field.reason')}
          choices={['language', 'expertise', 'distressing'].map((c) => t(`vireo.triage.skip.${c}`))}
          onCancel={() => setOpen(undefined)}
          onAnswer={(text) => void triage.act((h) => data.skipCase(h.case.id, h.lease, text))}
        />
      )}
      {held && open?.kind === 'escalate' && (
        <Ask
          title={t('vireo.triage.escalate_title')}
          label={t('vireo.field.note')}
          choices={['unsure', 'legal', 'senior'].map((c) => t(`vireo.triage.escalate.${c}`))}
          onCancel={() => setOpen(undefined)}
          onAnswer={(text) => void triage.act((h) => data.escalateCase(h.case.id, h.lease, text))}
        />
      )}
    </Box>
  );
}
