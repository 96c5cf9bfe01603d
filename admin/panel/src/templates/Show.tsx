import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRedirect, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { UserLink } from '../common/links';
import { Value } from '../common/Pill';
import { ending } from '../common/policies';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { PolicyName } from '../common/usePolicies';
import { data } from '../providers/data';
import type { Template } from '../providers/types';
import { TemplateForm } from './Form';

export default function TemplateShow() {
  const t = useTranslate();
  const redirect = useRedirect();
  const [open, setOpen] = useState(false);
  return (
    <Detail<Template>
      title={(x) => x.name}
      actions={(x) => (
        <>
          {x.allowed_actions.includes('edit') && (
            <Button variant="contained" onClick={() => setOpen(true)}>
              {t('ra.action.edit')}
            </Button>
          )}
          {x.allowed_actions.includes('delete') && (
            <DoButton label="ra.action.delete" color="error" sure={t('vireo.templates.delete_sure', { name: x.name })} what={() => data.delete('templates', { id: x.id, previousData: x })} onDone={() => redirect('list', 'templates')} />
          )}
          {open && <TemplateForm record={x} onClose={() => setOpen(false)} />}
        </>
      )}
    >
      {(x) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.kind'), <Value key="k" of="template" is={x.kind} />],
                [t('vireo.field.policy'), <PolicyName key="p" is={x.policy} />],
                [
                  t('vireo.field.measures'),
                  x.measures.length === 0 ? '–' : x.measures.map((m) => <span key={m.kind}><Value of="measure" is={m.kind} />{ending.includes(m.kind) && (m.days ? t('vireo.days', { smart_count: m.days }) : t('vireo.no_end'))} </span>),
                ],
                [t('vireo.field.author'), <UserLink key="a" id={x.author_id} name={x.author_name} />],
                [t('vireo.field.created_at'), <Time key="c" at={x.created_at} />],
                [t('vireo.field.updated_at'), <Time key="u" at={x.updated_at} />],
              ]}
            />
          </Section>
          <Section title={t('vireo.field.text_en')}>
            <Box lang="en" sx={{ whiteSpace: 'pre-wrap' }}>{x.text_en}</Box>
          </Section>
          <Section title={t('vireo.field.text_zh')}>
            <Box lang="zh-CN" sx={{ whiteSpace: 'pre-wrap' }}>{x.text_zh}</Box>
          </Section>
        </>
      )}
    </Detail>
  );
}
