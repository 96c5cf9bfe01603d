import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Fragment } from 'react';
import { Section } from '../common/Section';
import { sections } from '../layout/sections';
import { opening, own } from '../providers/auth';
import type { Role } from '../providers/types';
import { useAccess } from './useAccess';

/** Sees is the panel as a role has it: the menu, and what it can do besides looking. */
export function Sees({ role }: { role: Role }) {
  const t = useTranslate();
  const { permissions } = useAccess();
  const acts = permissions.filter((p) => p.action !== 'read' && role.permissions.includes(p.id));
  const mine = sections.map((s) => ({ ...s, entries: s.entries.filter((e) => own.includes(e.resource) || role.permissions.includes(opening(e.resource))) })).filter((s) => s.entries.length > 0);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '260px minmax(0, 1fr)' }, columnGap: 1.5, alignItems: 'start' }}>
      <Section title={t('vireo.access.menu')}>
        <Box data-testid="role-menu">
          {mine.map((s) => (
            <Fragment key={s.name}>
              <Box sx={{ pt: 0.75, fontSize: '0.6875rem', fontWeight: 650, color: 'text.secondary' }}>{t(`vireo.menu.${s.name}`)}</Box>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {s.entries.map(({ resource, icon: Icon }) => (
                  <Box component="li" key={resource} sx={{ display: 'flex', alignItems: 'center', gap: 1.25, height: 28, fontSize: '0.8125rem', color: 'text.secondary' }}>
                    <Icon sx={{ fontSize: 18 }} />
                    {t(`resources.${resource}.name`, { smart_count: 2 })}
                  </Box>
                ))}
              </Box>
            </Fragment>
          ))}
        </Box>
      </Section>
      <Section title={`${t('vireo.access.acts')} · ${acts.length}`}>
        {acts.length === 0 && <Typography variant="body2" color="text.secondary">{t('vireo.access.none')}</Typography>}
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(96px, auto) 1fr', columnGap: 2, rowGap: 0.75, fontSize: '0.8125rem' }}>
          {[...new Set(acts.map((p) => p.object))].map((object) => (
            <Box key={object} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ color: 'text.secondary' }}>
                {t(`vireo.access.object.${object}`, { _: t(`resources.${object}.name`, { smart_count: 2, _: object }) })}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {acts.filter((p) => p.object === object).map((p) => (
                  <div key={p.id}>{p.title}</div>
                ))}
              </Box>
            </Box>
          ))}
        </Box>
      </Section>
    </Box>
  );
}
