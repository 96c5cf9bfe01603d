import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList, useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { CopyId } from '../common/CopyId';
import { Pill, Value } from '../common/Pill';
import { Section } from '../common/Section';
import { Failed, Nothing, Waiting } from '../common/states';
import { Table } from '../common/Table';
import { Time, useNow } from '../common/Time';
import { useFormat } from '../common/useFormat';
import type { Replica } from '../providers/types';

const often = 2000; // ms between two looks
const quiet = 15_000; // ms after which a server that says nothing is told of

/** Replicas is the board of servers: the versions that each serves by, and what is wrong. */
export default function ReplicaList() {
  const t = useTranslate();
  const f = useFormat();
  const now = useNow(often);
  const { data: rows = [], error, isPending, refetch } = useGetList<Replica>('replicas', { pagination: { page: 1, perPage: 100 }, meta: { unsorted: true } }, { refetchInterval: often });
  const name = t('resources.replicas.name', { smart_count: 2 });
  const alerts = rows.flatMap((r) => [
    ...(r.ruleset_lag_ms > often || r.ruleset_error ? [{ key: r.id + 'words', severity: 'error' as const, text: t('vireo.lex.lags', { address: r.address, version: r.ruleset_version, wanted: r.ruleset_wanted, time: f.span(r.ruleset_lag_ms) }), more: r.ruleset_error }] : []),
    ...(r.policy_state === 'stale' ? [{ key: r.id + 'roles', severity: 'warning' as const, text: t('vireo.lex.roles_stale', { address: r.address }), more: '' }] : []),
    ...(now - r.seen_at > quiet ? [{ key: r.id + 'seen', severity: 'warning' as const, text: t('vireo.lex.silent', { address: r.address, time: f.span(now - r.seen_at) }), more: '' }] : []),
  ]);
  const programs = new Set(rows.map((r) => r.program));
  return (
    <>
      <Title title={name} />
      <Typography variant="h1" sx={{ mb: 1.5 }}>
        {name}
      </Typography>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : isPending ? (
        <Waiting rows={4} />
      ) : rows.length === 0 ? (
        <Section><Nothing /></Section>
      ) : (
        <>
          <Box aria-live="polite" data-testid="alerts" sx={{ display: 'grid', gap: 1, mb: 1.5 }}>
            {alerts.map((a) => (
              <Alert key={a.key} severity={a.severity}>
                {a.text} {a.more}
              </Alert>
            ))}
            {programs.size > 1 && <Alert severity="warning">{t('vireo.lex.programs', { versions: [...programs].join(', ') })}</Alert>}
            {alerts.length === 0 && programs.size === 1 && <Alert severity="success" variant="outlined">{t('vireo.lex.all_well', { smart_count: rows.length, version: rows[0]!.ruleset_wanted })}</Alert>}
          </Box>
          <Section flush>
            <Table<Replica>
              name={name}
              rows={rows}
              columns={[
                { name: 'address', render: (r) => <b>{r.address}</b> },
                { name: 'ruleset_version', render: (r) => <>{r.ruleset_version}{r.ruleset_version !== r.ruleset_wanted && <> → {r.ruleset_wanted}</>} <Value of="health" is={r.ruleset_state} /></> },
                { name: 'lag', render: (r) => (r.ruleset_lag_ms > 0 ? <Pill tone="warning">{f.span(r.ruleset_lag_ms)}</Pill> : '–') },
                { name: 'policy_version', render: (r) => <>{r.policy_version} <Value of="health" is={r.policy_state} /></> },
                { name: 'program' },
                { name: 'started_at', render: (r) => <Time at={r.started_at} /> },
                { name: 'seen_at', render: (r) => <Time at={r.seen_at} /> },
                { name: 'id', render: (r) => <CopyId id={r.id} short={8} /> },
              ]}
            />
          </Section>
        </>
      )}
    </>
  );
}
