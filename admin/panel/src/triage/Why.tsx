import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Pill, Role, Value, Values } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { clock, Time } from '../common/Time';
import { usePolicies } from '../common/usePolicies';
import type { Action, Case } from '../providers/types';
import type { Held } from './load';

const item = { py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 }, fontSize: '0.8125rem' } as const;

/** Hits says which entries were found where, how, and by which version of the words. */
export function Hits({ of }: { of: Case }) {
  const t = useTranslate();
  const hits = of.detail?.snapshot?.hits ?? [];
  if (hits.length === 0) return null;
  return (
    <Section title={t('vireo.triage.hits')}>
      {hits.slice(0, 12).map((h, i) => (
        <Box key={i} sx={item} data-testid="hit">
          <Value of="level" is={h.level} /> <b>{h.entry}</b>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {h.list && t('vireo.desk.list', { list: h.list })} {h.category && t(`vireo.value.category.${h.category}`, { _: h.category })}
          </Box>
          {h.end > 0 ? (
            h.found !== h.entry && (
              <Box sx={{ mt: 0.25, overflowWrap: 'anywhere' }}>
                “{h.found}”{h.normalized && h.normalized !== h.found && <> → {t('vireo.desk.normalized')} “{h.normalized}”</>}
              </Box>
            )
          ) : (
            <Box sx={{ mt: 0.25, color: 'text.secondary' }}>{t('vireo.desk.place_unknown')}</Box>
          )}
          <Box sx={{ color: 'text.secondary', mt: 0.25 }}>
            <Tooltip title={t('vireo.desk.all_of', { version: h.ruleset_version })}>
              <span>{t('vireo.triage.version', { version: h.ruleset_version })}</span>
            </Tooltip>{' '}
            <Values of="technique" are={h.techniques} none="" />
          </Box>
        </Box>
      ))}
      {hits.length > 12 && <Box sx={item}>{t('vireo.triage.more', { n: hits.length - 12 })}</Box>}
    </Section>
  );
}

/** Reporters are who reported it, for what, and what they said. */
export function Reporters({ of }: { of: Case }) {
  const t = useTranslate();
  const reports = of.detail?.reports ?? [];
  if (reports.length === 0) return null;
  return (
    <Section title={t('vireo.triage.reporters', { smart_count: reports.length })}>
      {reports.slice(0, 8).map((r) => (
        <Box key={r.id} sx={item}>
          <Pill>{r.reason_text}</Pill> <UserLink id={r.reporter_id} name={r.reporter_name} />{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <Time at={r.created_at} />
            {r.end_ms > 0 && ` · ${clock(r.start_ms)}–${clock(r.end_ms)}`}
          </Box>
          {r.text && <Box sx={{ mt: 0.25 }}>“{r.text}”</Box>}
          {r.reporter_confirmed + r.reporter_rejected > 0 && (
            <Box sx={{ mt: 0.25, color: 'text.secondary' }}>
              {t('vireo.desk.reliable', { confirmed: r.reporter_confirmed, reports: r.reporter_reports })} · {t('vireo.desk.weight', { weight: r.reporter_reliability.toFixed(2) })}
            </Box>
          )}
        </Box>
      ))}
      {reports.length > 8 && <Box sx={item}>{t('vireo.triage.more', { n: reports.length - 8 })}</Box>}
    </Section>
  );
}

/** Author is whose it is: their account, the measures in force, the decisions before. */
export function Author({ held }: { held: Held }) {
  const t = useTranslate();
  const { owner, restrictions } = held;
  if (!owner) return null;
  return (
    <Section title={t('vireo.triage.author')}>
      <Facts
        of={[
          [t('vireo.field.name'), <span key="n"><UserLink id={owner.id} name={owner.name} /> {owner.role && <Role is={owner.role} />}<Values of="cause" are={owner.causes} none="" /></span>],
          [t('vireo.field.created_at'), <Time key="c" at={owner.created_at} />],
          [t('vireo.triage.numbers'), t('vireo.triage.counts', { works: owner.work_count, followers: owner.follower_count, likes: owner.total_favorited })],
          [
            t('vireo.triage.running'),
            restrictions.length === 0
              ? t('vireo.triage.none_running')
              : restrictions.map((r) => (
                  <div key={r.id}>
                    <Value of="measure" is={r.measure} /> {r.ends_at ? <Time at={r.ends_at} /> : t('vireo.triage.no_end')}
                  </div>
                )),
          ],
        ]}
      />
    </Section>
  );
}

/** Decision is one line about an earlier one, with links to it. */
function Decision({ of: a }: { of: Action }) {
  const t = useTranslate();
  const { title } = usePolicies();
  return (
    <Box sx={item}>
      <Value of="measure" is={a.measure} /> {a.similar && <Pill tone="info">{t(`vireo.desk.like.${a.similar}`, { _: a.similar })}</Pill>}
      {a.undone_by !== '0' && <Pill tone="success">{t('vireo.triage.was_undone')}</Pill>}
      <SubjectLink kind={a.subject_kind} id={a.subject_id} />
      <Box sx={{ color: 'text.secondary', mt: 0.25 }}>
        {a.policy && title(a.policy) + ' · '}
        {a.actor_name || t(`vireo.value.actor.${a.actor_kind}`, { _: a.actor_kind })} · <Time at={a.created_at} />
        {a.case_id !== '0' && (
          <>
            {' · '}
            {t('resources.cases.name', { smart_count: 1 })} <RecordLink to="cases" id={a.case_id} />
          </>
        )}
      </Box>
    </Box>
  );
}

/** Earlier are the decisions about what is like it, and those about the same owner. */
export function Earlier({ of }: { of: Case }) {
  const t = useTranslate();
  const earlier = of.detail?.earlier ?? [];
  const alike = earlier.filter((a) => a.similar);
  const same = earlier.filter((a) => !a.similar);
  const waves = of.detail?.similar ?? [];
  return (
    <>
      {(alike.length > 0 || waves.some((w) => w.items > 1)) && (
        <Section title={t('vireo.desk.similar')}>
          {waves.filter((w) => w.items > 1).map((w) => (
            <Box key={w.kind} sx={item}>
              <Pill tone="info">{t(`vireo.desk.like.${w.kind}`, { _: w.kind })}</Pill> {t('vireo.desk.like_count', w)}{' '}
              {w.wave_id !== '0' && <RecordLink to="waves" id={w.wave_id} />}
            </Box>
          ))}
          {alike.slice(0, 6).map((a) => <Decision key={a.id} of={a} />)}
        </Section>
      )}
      <Section
        title={t('vireo.desk.same_owner')}
        aside={
          <Box component={Link} to={`/users/${of.owner_id}/show`} sx={{ color: 'inherit', fontSize: '0.75rem' }}>
            {t('vireo.desk.history')}
          </Box>
        }
      >
        {same.length === 0 && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('vireo.triage.none_earlier')}</Box>}
        {same.slice(0, 6).map((a) => <Decision key={a.id} of={a} />)}
      </Section>
    </>
  );
}

const hours = (ms: number) => (ms / 3_600_000).toFixed(1).replace(/\.0$/, '');

/** Place explains why the case is where it is in the queue. */
export function Place({ of }: { of: Case }) {
  const t = useTranslate();
  return (
    <Section title={t('vireo.triage.place')}>
      <Facts
        of={of.priority_parts
          .filter((p) => p.ms !== 0)
          .map((p) => [
            t(`vireo.triage.part.${p.name}`, { _: p.name }),
            p.name === 'due' ? <Time key={p.name} at={p.value} /> : t('vireo.triage.part_hours', { value: p.value, hours: hours(p.ms) }),
          ])}
      />
    </Section>
  );
}
