import HelpIcon from '@mui/icons-material/KeyboardOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { usePermissions, useTranslate } from 'ra-core';
import { Confirm, Title } from 'ra-ui-materialui';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Progress } from '../batches/Progress';
import { RecordLink } from '../common/links';
import { Failed, NoAccess, Nothing, Waiting } from '../common/states';
import { clock, useNow } from '../common/Time';
import { typing } from '../common/typing';
import { usePolicies } from '../common/usePolicies';
import type { Template } from '../providers/types';
import { Taken } from '../templates/Select';
import { Ask } from '../triage/Ask';
import { ChoosePolicy, ChooseTemplate } from '../triage/Choices';
import { Kbd } from '../triage/Kbd';
import { Countdown } from '../triage/Lease';
import { Beside } from './Beside';
import { Help } from './Help';
import { meant, passed, type SheetCommand, sheetCommand } from './keys';
import { Row } from './Row';
import { type Did, useSheet } from './useSheet';

/** Sheet is twenty comments at once: mark the exceptions, decide about the rest as one batch. */
export default function Sheet() {
  const { permissions, isPending } = usePermissions<string[]>();
  if (isPending) return <Waiting />;
  return permissions?.includes('cases:work') && permissions.includes('batches:work') ? <Desk /> : <NoAccess />;
}

function Desk() {
  const t = useTranslate();
  const go = useNavigate();
  const { rows, until, busy, failure, did, count, take, decide, escalate, undo, stay } = useSheet();
  const { suits, pending: reading, title } = usePolicies();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const [policy, setPolicy] = useState('');
  const [open, setOpen] = useState<'help' | 'policy' | 'template' | 'escalate'>();
  const [template, setTemplate] = useState<Template>(); // that is asked about
  const live = (rows ?? []).filter((c) => !c.lost);
  const chosen = rows?.[Math.min(at, rows.length - 1)];
  const about = meant(live, marked, chosen?.lost ? undefined : chosen);
  const up = passed(live, marked, chosen?.lost ? undefined : chosen);
  const alone = live.length > 0 && live.every((c) => marked.has(c.id));
  const reason = chosen?.category || chosen?.reason || '';
  const touched = useRef(false);
  useEffect(() => {
    if (!touched.current && !reading && reason) setPolicy(suits(reason));
  }, [reading, reason]); // eslint-disable-line -- the first row suggests it; a choice stays

  const may = (command: 'takedown' | 'no_violation' | 'template' | 'escalate') => {
    if (command === 'escalate') return !busy && up.length > 0 && up.every((c) => c.allowed_actions.includes('escalate'));
    return !busy && about.length > 0 && about.every((c) => c.allowed_actions.includes('decide') && (command !== 'takedown' || c.allowed_measures.includes('takedown')));
  };
  const mark = (id: string) =>
    setMarked((before) => {
      const now = new Set(before);
      if (!now.delete(id)) now.add(id);
      return now;
    });
  const undoes = (d: Did | undefined) => Boolean(d?.batch.allowed_actions.includes('undo') && (d.batch.undo_until === 0 || Date.now() < d.batch.undo_until));

  const run = (command: SheetCommand) => {
    if (command === 'down' || command === 'up') return setAt((n) => Math.min(Math.max(0, Math.min(n, (rows?.length ?? 1) - 1) + (command === 'down' ? 1 : -1)), Math.max(0, (rows?.length ?? 1) - 1)));
    if (command === 'help' || command === 'policy') return setOpen(command);
    if (busy) return undefined;
    if (command === 'next') {
      setMarked(new Set());
      setAt(0);
      return void take();
    }
    if (command === 'undo') return undoes(did) ? void undo() : undefined;
    if (command === 'template' || command === 'escalate') return may(command) ? setOpen(command) : undefined;
    if (!chosen || chosen.lost) return undefined;
    if (command === 'mark') {
      mark(chosen.id);
      return setAt((n) => Math.min(n + 1, (rows?.length ?? 1) - 1));
    }
    if (command === 'open') {
      stay();
      return void go(`/triage?case=${chosen.id}`);
    }
    if (!may(command)) return undefined;
    const decision = command === 'takedown' ? { outcome: 'actioned' as const, policy, measures: [{ kind: 'takedown', ends_at: 0 }] } : { outcome: 'no_violation' as const };
    return void decide(about, decision, command === 'takedown' ? `${t('vireo.value.measure.takedown')} · ${title(policy)}` : t('vireo.value.outcome.no_violation'));
  };
  const runNow = useRef(run);
  useEffect(() => {
    runNow.current = run;
  });
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const onControl = e.target instanceof HTMLElement && Boolean(e.target.closest('button, a, input'));
      const command = sheetCommand(e, Boolean(open ?? template) || typing(e.target), onControl);
      if (!command) return;
      e.preventDefault();
      runNow.current(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [open, template]);

  const lost = (rows?.length ?? 0) - live.length;
  const whom = alone ? t('vireo.sheet.alone') : t('vireo.sheet.rest', { smart_count: about.length });
  return (
    <Box>
      <Title title={t('vireo.sheet.title')} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1, flexWrap: 'wrap' }}>
        <Typography variant="h1" component="h1">
          {t('vireo.sheet.title')}
        </Typography>
        {live.length > 0 && <Countdown until={until} />}
        <Box sx={{ flex: 1 }} />
        <Box component="span" data-testid="count" sx={{ color: 'text.secondary' }}>
          {t('vireo.triage.count', { smart_count: count })}
        </Box>
        <Button color="inherit" startIcon={<HelpIcon />} onClick={() => setOpen('help')} sx={{ gap: 0.5 }}>
          {t('vireo.triage.keys')} <Kbd>?</Kbd>
        </Button>
      </Box>
      {lost > 0 && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('vireo.sheet.lost_some', { smart_count: lost })}
        </Alert>
      )}
      {did && <Done did={did} busy={busy} onUndo={() => run('undo')} />}
      {rows === undefined && <Waiting rows={10} />}
      {rows?.length === 0 &&
        (failure ? (
          <Failed error={failure} retry={() => void take()} />
        ) : (
          <Card>
            <Nothing title={t('vireo.sheet.empty')} hint={t('vireo.triage.empty_hint')}>
              <Button variant="outlined" onClick={() => run('next')} sx={{ gap: 0.75 }}>
                {t('vireo.sheet.take')} <Kbd>n</Kbd>
              </Button>
            </Nothing>
          </Card>
        ))}
      {rows && rows.length > 0 && (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 340px' }, gap: 1.5, alignItems: 'start' }}>
          <Box sx={{ minWidth: 0 }}>
            <Card>
              <Box component="ol" aria-label={t('vireo.sheet.list')} data-testid="sheet" sx={{ listStyle: 'none', m: 0, p: 0, '& > li:first-of-type': { borderTop: 0 } }}>
                {rows.map((c, i) => (
                  <Row key={c.id} row={c} at={i} chosen={c.id === chosen?.id} marked={marked.has(c.id)} onChoose={() => setAt(i)} onMark={() => mark(c.id)} />
                ))}
              </Box>
            </Card>
            <Card role="toolbar" aria-label={t('vireo.triage.decision')} sx={{ position: 'sticky', bottom: 8, zIndex: 2, mt: 1, p: 1, display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
              <Box component="span" data-testid="about" sx={{ fontWeight: 600, mr: 0.5 }}>
                {whom}
              </Box>
              <Button variant="contained" color="error" disabled={!may('takedown')} onClick={() => run('takedown')} aria-keyshortcuts="t" sx={{ gap: 0.75 }}>
                {t('vireo.triage.key.takedown')} <Kbd>t</Kbd>
              </Button>
              <Button variant="contained" color="success" disabled={!may('no_violation')} onClick={() => run('no_violation')} aria-keyshortcuts="a" sx={{ gap: 0.75 }}>
                {t('vireo.triage.key.no_violation')} <Kbd>a</Kbd>
              </Button>
              <Button variant="outlined" color="inherit" onClick={() => setOpen('policy')} aria-haspopup="dialog" aria-keyshortcuts="p" data-testid="policy" sx={{ gap: 0.75, maxWidth: 220 }}>
                <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                  {title(policy) || '–'}
                </Box>
                <Kbd>p</Kbd>
              </Button>
              <Button color="inherit" variant="outlined" disabled={!may('template')} onClick={() => run('template')} aria-haspopup="dialog" aria-keyshortcuts="i" sx={{ gap: 0.75 }}>
                {t('vireo.triage.key.template')} <Kbd>i</Kbd>
              </Button>
              <Box component="span" sx={{ flex: '1 0 auto', color: 'text.secondary', fontSize: '0.8125rem' }}>
                {marked.size > 0 ? t('vireo.sheet.exceptions', { smart_count: live.filter((c) => marked.has(c.id)).length }) : t('vireo.sheet.hint')}
              </Box>
              <Button color="inherit" variant="outlined" disabled={!may('escalate')} onClick={() => run('escalate')} aria-haspopup="dialog" aria-keyshortcuts="e" sx={{ gap: 0.75 }}>
                {t('vireo.triage.key.escalate')} <Kbd>e</Kbd>
              </Button>
              <Button color="inherit" variant="outlined" disabled={busy || !chosen} onClick={() => run('open')} sx={{ gap: 0.75 }}>
                {t('vireo.sheet.triage')} <Kbd>Enter</Kbd>
              </Button>
              <Button color="inherit" variant="outlined" disabled={busy} onClick={() => run('next')} aria-keyshortcuts="n" sx={{ gap: 0.75 }}>
                {t('vireo.sheet.take')} <Kbd>n</Kbd>
              </Button>
            </Card>
          </Box>
          {chosen && <Beside id={chosen.id} policy={policy} />}
        </Box>
      )}
      {open === 'help' && <Help onClose={() => setOpen(undefined)} />}
      {open === 'policy' && (
        <ChoosePolicy
          current={policy}
          onCancel={() => setOpen(undefined)}
          onChoose={(p) => {
            touched.current = true;
            setOpen(undefined);
            setPolicy(p);
          }}
        />
      )}
      {open === 'template' && (
        <ChooseTemplate
          measures={about[0]?.allowed_measures.filter((m) => about.every((c) => c.allowed_measures.includes(m))) ?? []}
          onCancel={() => setOpen(undefined)}
          onChoose={(chosen) => {
            setOpen(undefined);
            setTemplate(chosen);
          }}
        />
      )}
      <Confirm
        isOpen={Boolean(template)}
        title={template?.name ?? ''}
        content={
          <>
            <Box sx={{ mb: 1.5 }}>{t('vireo.sheet.by_template', { smart_count: about.length })}</Box>
            {template && <Taken of={template} />}
          </>
        }
        confirm="vireo.decide"
        onClose={() => setTemplate(undefined)}
        onConfirm={() => {
          setTemplate(undefined);
          void decide(about, { outcome: 'actioned', template_id: template!.id }, template!.name);
        }}
      />
      {open === 'escalate' && (
        <Ask
          title={t('vireo.sheet.escalate', { smart_count: up.length })}
          label={t('vireo.field.note')}
          choices={['unsure', 'legal', 'senior'].map((c) => t(`vireo.triage.escalate.${c}`))}
          onCancel={() => setOpen(undefined)}
          onAnswer={(note) => {
            setOpen(undefined);
            void escalate(up, note, t('vireo.value.operation.escalate'));
          }}
        />
      )}
    </Box>
  );
}

/** Done is the batch that was decided last, how far it is, and its undo for as long as the server allows it. */
function Done({ did, busy, onUndo }: { did: Did; busy: boolean; onUndo: () => void }) {
  const t = useTranslate();
  const now = useNow(1000);
  const { batch } = did;
  const left = batch.undo_until - now;
  const may = batch.allowed_actions.includes('undo') && (batch.undo_until === 0 || left > 0);
  return (
    <Alert
      severity={batch.failed > 0 ? 'warning' : 'success'}
      icon={false}
      role="status"
      data-testid="did"
      sx={{ mb: 1.5, py: 0, alignItems: 'center', '& .MuiAlert-message': { flex: 1 } }}
      action={
        may && (
          <Button color="inherit" disabled={busy} onClick={onUndo} sx={{ gap: 0.75 }}>
            {t('ra.action.undo')} <Kbd>u</Kbd>
          </Button>
        )
      }
    >
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <span>{t('vireo.sheet.decided', { what: did.what, done: batch.done, total: batch.total })}</span>
        {batch.failed > 0 && <span>{t('vireo.sheet.failed', { smart_count: batch.failed })}</span>}
        {may && left > 0 && <span>{t('vireo.desk.own_undo', { left: clock(left) })}</span>}
        <span>
          {t('resources.batches.name', { smart_count: 1 })} <RecordLink to="batches" id={batch.id} />
        </span>
        {batch.state === 'running' && (
          <Box sx={{ flex: 1, minWidth: 160 }}>
            <Progress {...batch} />
          </Box>
        )}
      </Box>
    </Alert>
  );
}
