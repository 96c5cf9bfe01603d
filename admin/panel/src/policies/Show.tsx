import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLocaleState, useRedirect, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { UserLink } from '../common/links';
import { Value } from '../common/Pill';
import { Related } from '../common/Related';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import type { Policy, PolicyVersion } from '../providers/types';
import { PolicyForm } from './Form';

export default function PolicyShow() {
  const t = useTranslate();
  const redirect = useRedirect();
  const [locale] = useLocaleState();
  const [open, setOpen] = useState(false);
  const days = (n: number, none: string) => (n ? t('vireo.days', { smart_count: n }) : t(none));
  const titleOf = (p: { title_en: string; title_zh: string }) => (locale === 'zh' ? p.title_zh : p.title_en);
  const activate = (p: Policy, active: boolean) => () => data.update('policies', { id: p.id, data: { active }, previousData: { active: p.active, id: p.id } });
  return (
    <Detail<Policy>
      title={titleOf}
      actions={(p) => (
        <>
          {p.allowed_actions.includes('edit') && (
            <Button variant="contained" onClick={() => setOpen(true)}>
              {t('ra.action.edit')}
            </Button>
          )}
          {p.allowed_actions.includes('deactivate') && <DoButton label="vireo.policies.retire" color="warning" sure={t('vireo.policies.retire_sure', { title: titleOf(p) })} what={activate(p, false)} />}
          {p.allowed_actions.includes('activate') && <DoButton label="vireo.policies.activate" what={activate(p, true)} />}
          {p.allowed_actions.includes('delete') && (
            <DoButton label="ra.action.delete" color="error" sure={t('vireo.policies.delete_sure', { title: titleOf(p) })} what={() => data.delete('policies', { id: p.id, previousData: p })} onDone={() => redirect('list', 'policies')} />
          )}
          {open && <PolicyForm record={p} onClose={() => setOpen(false)} />}
        </>
      )}
      aside={(p) => (
        <Section>
          <Facts
            of={[
              [t('vireo.field.state'), <Value key="s" of="active" is={p.active ? 'yes' : 'no'} />],
              [t('vireo.field.code'), p.code],
              [t('vireo.field.category'), <Value key="c" of="category" is={p.category} />],
              [t('vireo.field.points'), p.points],
              [t('vireo.field.strike_days'), p.points ? days(p.strike_days, 'vireo.never') : '–'],
              [t('vireo.field.measure'), <Value key="m" of="measure" is={p.measure} />],
              [t('vireo.field.measure_days'), p.measure && ['mute', 'suspend', 'ban'].includes(p.measure) ? days(p.measure_days, 'vireo.no_end') : '–'],
              [t('vireo.field.version'), p.version],
              [t('vireo.field.updated_at'), <Time key="u" at={p.updated_at} />],
            ]}
          />
        </Section>
      )}
    >
      {(p) => (
        <>
          <Section title={p.title_en}>
            <Box lang="en" sx={{ whiteSpace: 'pre-wrap' }}>{p.text_en}</Box>
          </Section>
          <Section title={p.title_zh}>
            <Box lang="zh-CN" sx={{ whiteSpace: 'pre-wrap' }}>{p.text_zh}</Box>
          </Section>
          <Related<PolicyVersion>
            title={t('vireo.policies.versions')}
            resource="policy-versions"
            filter={{ policy_id: p.id }}
            sort="-version"
            columns={[
              { name: 'version', right: true },
              { name: 'title', render: (v) => titleOf(v) },
              { name: 'text', render: (v) => (locale === 'zh' ? v.text_zh : v.text_en) },
              { name: 'points', right: true },
              { name: 'strike_days', right: true },
              { name: 'measure', render: (v) => <Value of="measure" is={v.measure} /> },
              { name: 'actor', render: (v) => (v.author_id === '0' ? <Value of="actor" is="system" /> : <UserLink id={v.author_id} name={v.author_name} />) },
              { name: 'created_at', render: (v) => <Time at={v.created_at} /> },
            ]}
          />
        </>
      )}
    </Detail>
  );
}
