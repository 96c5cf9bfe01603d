import Button from '@mui/material/Button';
import { useLocaleState, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Short } from '../cases/List';
import { between, oneOf } from '../common/filters';
import { UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Value, Values } from '../common/Pill';
import { Time } from '../common/Time';
import { PolicyInput, PolicyName } from '../common/usePolicies';
import { may } from '../providers/session';
import type { Template } from '../providers/types';
import { TemplateForm } from './Form';

export default function TemplateList() {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListPage<Template>
        search
        sort={{ field: 'name', order: 'ASC' }}
        filters={[oneOf('kind', 'template', ['decision', 'note'], true), <PolicyInput key="policy" source="policy" label="vireo.field.policy" many />, ...between('updated_at')]}
        actions={
          may('templates:edit') && (
            <Button variant="contained" onClick={() => setOpen(true)}>
              {t('vireo.templates.new')}
            </Button>
          )
        }
        columns={[
          { name: 'name', sort: true },
          { name: 'kind', render: (x) => <Value of="template" is={x.kind} /> },
          { name: 'policy', render: (x) => <PolicyName is={x.policy} /> },
          { name: 'measures', render: (x) => <Values of="measure" are={x.measures.map((m) => m.kind)} /> },
          { name: 'text', render: (x) => <Short text={locale === 'zh' ? x.text_zh : x.text_en} /> },
          { name: 'author', render: (x) => <UserLink id={x.author_id} name={x.author_name} /> },
          { name: 'updated_at', sort: true, render: (x) => <Time at={x.updated_at} /> },
        ]}
      />
      {open && <TemplateForm onClose={() => setOpen(false)} />}
    </>
  );
}
