import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { UserLink } from '../common/links';
import { Section } from '../common/Section';
import { Failed, Nothing, Waiting } from '../common/states';
import { Table } from '../common/Table';
import { useFormat } from '../common/useFormat';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Moderators as Answer, Span } from '../providers/stats';

type Row = Answer['moderators'][number] & { id: string };

/** Moderators are what each one did. They stand in the order of their names, and can't be put in another: how fast somebody is is no rank. */
export function Moderators({ span, days, own }: { span: Span; days: number; own?: boolean }) {
  const t = useTranslate();
  const f = useFormat();
  const { data: answer, error, refetch } = useQuery({ queryKey: ['stats', 'moderators', days], queryFn: ({ signal }) => data.moderators(span, signal), placeholderData: (old) => old });
  const title = t(own ? 'vireo.dash.mine' : 'vireo.dash.moderators');
  const hint = <span style={{ fontSize: '0.75rem', opacity: 0.8 }}>{t('vireo.dash.moderators_hint')}</span>;
  const rows: Row[] = answer?.moderators.map((m) => ({ ...m, id: m.user_id })) ?? [];
  return (
    <Section title={title} aside={!own && hint} flush>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !answer ? (
        <Waiting rows={4} />
      ) : rows.length === 0 ? (
        <Nothing title={t('vireo.chart.nothing')} hint={t('vireo.chart.nothing_hint')} />
      ) : (
        <Table<Row>
          name={title}
          rows={rows}
          columns={[
            { name: 'username', label: 'vireo.dash.moderator', render: (m) => (may('users:read') ? <UserLink id={m.user_id} name={m.username} /> : m.username) },
            { name: 'decisions', right: true, label: 'vireo.dash.decisions', render: (m) => f.n(m.decisions) },
            { name: 'acts', right: true, label: 'vireo.dash.acts', render: (m) => f.n(m.acts) },
            { name: 'bulk', right: true, label: 'vireo.dash.bulk', render: (m) => f.n(m.bulk) },
            { name: 'overturned', right: true, label: 'vireo.dash.overturned', render: (m) => f.n(m.overturned) },
            { name: 'overturn_rate', right: true, label: 'vireo.dash.overturn_rate', render: (m) => (m.measures.length ? f.percent(m.overturn_rate) : '–') },
            { name: 'undone_self', right: true, label: 'vireo.dash.undone_self', render: (m) => f.n(m.undone_self) },
            { name: 'appeals', right: true, label: 'vireo.dash.appeals_decided', render: (m) => f.n(m.appeals) },
            { name: 'skips', right: true, label: 'vireo.dash.passed_on', render: (m) => `${f.n(m.skips)} / ${f.n(m.escalations)}` },
            { name: 'handling', right: true, label: 'vireo.dash.handling', render: (m) => (m.handling.n ? f.span(m.handling.median_ms) : '–') },
            { name: 'active_ms', right: true, label: 'vireo.dash.active', render: (m) => (m.active_ms ? f.span(m.active_ms) : '–') },
          ]}
        />
      )}
    </Section>
  );
}
