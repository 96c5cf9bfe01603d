import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { Pill } from '../common/Pill';
import { Section } from '../common/Section';
import { Failed, Nothing, Waiting } from '../common/states';
import { data } from '../providers/data';
import { may } from '../providers/session';
import { Changes } from './Changes';
import { DryRun } from './DryRun';
import { Publish } from './Publish';

/** Draft is the difference between the word lists as people edit them and the version in force, and the way to put it in force. */
export default function Draft() {
  const t = useTranslate();
  const { data: draft, error, refetch } = useQuery({ queryKey: ['draft'], queryFn: ({ signal }) => data.draft(signal) });
  const [publishing, setPublishing] = useState(false);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!draft) return <Waiting />;
  const total = draft.added + draft.changed + draft.removed;
  const any = total > 0 || draft.policy;
  return (
    <>
      <Title title={t('resources.words-draft.name', { smart_count: 1 })} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="h1">{t('resources.words-draft.name', { smart_count: 1 })}</Typography>
        <Box>
          <Pill tone="success">{t('vireo.words.added', { n: draft.added })}</Pill>
          <Pill tone="info">{t('vireo.words.changed', { n: draft.changed })}</Pill>
          <Pill tone="error">{t('vireo.words.removed', { n: draft.removed })}</Pill>
          {draft.policy && <Pill tone="warning">{t('vireo.words.policy_changed')}</Pill>}
        </Box>
        <Box sx={{ flex: 1 }} />
        {may('words:read') && (
          <Button component={Link} to="/words-test?draft=1" variant="outlined" color="inherit">
            {t('vireo.lex.test_draft')}
          </Button>
        )}
        {draft.allowed_actions.includes('publish') && any && (
          <Button variant="contained" onClick={() => setPublishing(true)}>
            {t('vireo.words.publish')}
          </Button>
        )}
      </Box>
      {may('words:read') && <DryRun checksum={draft.checksum} any={any} />}
      <Section title={t('vireo.lex.difference')} flush={any}>
        {any ? (
          <>
            {draft.policy && <Typography variant="body2" sx={{ px: 1.75, pb: 1 }}>{t('vireo.lex.policy_hint')}</Typography>}
            {total > 0 && <Changes of={draft.changes} total={total} before={t('vireo.field.before')} after={t('vireo.field.after')} />}
          </>
        ) : (
          <Nothing title={t('vireo.words.no_changes')} hint={t('vireo.words.no_changes_hint')}>
            <Button component={Link} to="/word-lists" variant="outlined">
              {t('vireo.lex.to_lists')}
            </Button>
          </Nothing>
        )}
      </Section>
      {publishing && <Publish draft={draft} onClose={() => setPublishing(false)} />}
    </>
  );
}
