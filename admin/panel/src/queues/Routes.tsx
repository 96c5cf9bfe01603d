import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownIcon from '@mui/icons-material/ArrowDownward';
import EditIcon from '@mui/icons-material/EditOutlined';
import UpIcon from '@mui/icons-material/ArrowUpward';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useState } from 'react';
import { Pill, Values } from '../common/Pill';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { useExplain } from '../common/useDo';
import { data } from '../providers/data';
import { Failure } from '../providers/http';
import type { RouteRule, Routes } from '../providers/types';
import { MoveJob } from './MoveJob';
import { Preview } from './Preview';
import { RouteTry } from './RouteTry';
import { RuleForm } from './RuleForm';
import { useQueues } from './useQueues';

const blank: RouteRule = { queue_id: '', kinds: [], reasons: [], categories: [], min_severity: 0, scripts: [], source: '', new_account_days: 0, note: '' };

/** RoutesPage are the ordered rules that send cases to queues. A change is a draft, which is tried before it is saved. */
export default function RoutesPage() {
  const t = useTranslate();
  const { data: known, error, refetch } = useQuery({ queryKey: ['queues', 'routes'], queryFn: ({ signal }) => data.routes(signal) });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <>
      <Title title={t('resources.routes.name', { smart_count: 1 })} />
      {known ? <Editor known={known} /> : <Waiting rows={8} />}
    </>
  );
}

function Editor({ known }: { known: Routes }) {
  const t = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const explain = useExplain();
  const [draft, setDraft] = useState<{ version: number; rules: RouteRule[] }>();
  const [open, setOpen] = useState<number>();
  const [busy, setBusy] = useState(false);
  const [stale, setStale] = useState(false);
  const edits = known.allowed_actions.includes('edit');
  const rules = draft?.rules ?? known.rules;
  const changed = draft !== undefined && JSON.stringify(draft.rules) !== JSON.stringify(known.rules);
  const set = (next: RouteRule[]) => setDraft({ version: draft?.version ?? known.version, rules: next });
  const reset = () => {
    setDraft(undefined);
    setStale(false);
  };
  const move = (i: number, by: number) => {
    const next = [...rules];
    const [one] = next.splice(i, 1);
    next.splice(i + by, 0, one!);
    set(next);
  };
  const save = async () => {
    setBusy(true);
    try {
      const kept = await data.setRoutes(draft!.version, rules);
      queries.setQueryData(['queues', 'routes'], kept);
      reset();
      notify('vireo.routes.saved', { type: 'info' });
      void queries.invalidateQueries();
    } catch (error) {
      if (error instanceof Failure && error.code === 'conflict') setStale(true);
      else await explain(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="h1">{t('resources.routes.name', { smart_count: 1 })}</Typography>
        {changed && <Pill tone="warning">{t('vireo.routes.unsaved')}</Pill>}
        <Box sx={{ flex: 1 }} />
        {changed && (
          <Button color="inherit" onClick={reset}>
            {t('vireo.routes.reset')}
          </Button>
        )}
        {edits && (
          <Button variant="contained" disabled={!changed || busy || stale} onClick={() => void save()}>
            {t('vireo.routes.save')}
          </Button>
        )}
      </Box>
      {stale && (
        <Alert severity="warning" sx={{ mb: 1.5 }} action={<Button color="inherit" onClick={() => { reset(); void queries.invalidateQueries({ queryKey: ['queues', 'routes'] }); }}>{t('vireo.routes.take')}</Button>}>
          {t('vireo.routes.stale')}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 360px' }, gap: 1.5, alignItems: 'start' }}>
        <Section title={t('vireo.routes.rules')} aside={edits && <Button onClick={() => setOpen(rules.length)}>{t('vireo.routes.add')}</Button>}>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
            {t(rules.length ? 'vireo.routes.hint' : 'vireo.routes.empty')}
          </Typography>
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
            {rules.map((r, i) => (
              <Rule key={i} n={i + 1} of={r} last={rules.length} onMove={edits ? (by) => move(i, by) : undefined} onEdit={() => setOpen(i)} onRemove={() => set(rules.filter((_, k) => k !== i))} />
            ))}
          </Box>
          {rules.length > 0 && <Box sx={{ mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>{t('vireo.routes.else')}</Box>}
        </Section>
        <Box>
          {edits && <Preview rules={rules} changed={changed} />}
          <MoveJob />
          {edits && <RouteTry rules={rules} />}
        </Box>
      </Box>
      {open !== undefined && (
        <RuleForm
          title={open < rules.length ? t('vireo.routes.edit', { n: open + 1 }) : t('vireo.routes.add')}
          rule={rules[open] ?? blank}
          onClose={() => setOpen(undefined)}
          onDone={(r) => {
            set(open < rules.length ? rules.map((was, i) => (i === open ? r : was)) : [...rules, r]);
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}

interface RuleProps {
  of: RouteRule;
  n: number;
  last: number;
  onMove?: (by: number) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** Rule is one rule: its conditions, and where it sends cases. */
function Rule({ of: r, n, last, onMove, onEdit, onRemove }: RuleProps) {
  const t = useTranslate();
  const { title } = useQueues();
  const lists: [string, string, string[] | undefined][] = [['kinds', 'subject', r.kinds], ['reasons', 'reason', r.reasons], ['categories', 'category', r.categories], ['scripts', 'script', r.scripts]];
  const some = lists.filter(([, , v]) => v?.length);
  const other = [r.min_severity ? t('vireo.routes.severity', { n: r.min_severity }) : '', r.source ? t(`vireo.value.source.${r.source}`) : '', r.new_account_days ? t('vireo.routes.young', { n: r.new_account_days }) : ''].filter(Boolean);
  const deed = (label: string, icon: React.ReactNode, what: () => void, off = false) => (
    <IconButton size="small" aria-label={`${t(label)} ${n}`} title={t(label)} disabled={off} onClick={what}>
      {icon}
    </IconButton>
  );
  return (
    <Box component="li" data-rule={n} sx={{ display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr) auto', gap: 1, alignItems: 'start', border: 1, borderColor: 'divider', borderRadius: 1.5, p: 1, fontSize: '0.8125rem' }}>
      <Box sx={{ color: 'text.secondary', textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>{n}.</Box>
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        <Box>
          {some.length + other.length === 0 && <Pill>{t('vireo.routes.any')}</Pill>}
          {some.map(([name, of, values]) => (
            <Box key={name} component="span" sx={{ mr: 1 }}>
              {t(`vireo.field.${name}`)}: <Values of={of} are={values} />
            </Box>
          ))}
          {other.map((one) => (
            <Pill key={one}>{one}</Pill>
          ))}
        </Box>
        <Box sx={{ fontWeight: 600 }}>→ {title(r.queue_id)}</Box>
        {r.note && <Box sx={{ color: 'text.secondary' }}>{r.note}</Box>}
      </Box>
      {onMove && (
        <Box sx={{ whiteSpace: 'nowrap' }}>
          {deed('vireo.routes.up', <UpIcon fontSize="small" />, () => onMove(-1), n === 1)}
          {deed('vireo.routes.down', <DownIcon fontSize="small" />, () => onMove(1), n === last)}
          {deed('ra.action.edit', <EditIcon fontSize="small" />, onEdit)}
          {deed('vireo.routes.remove', <DeleteIcon fontSize="small" />, onRemove)}
        </Box>
      )}
    </Box>
  );
}
