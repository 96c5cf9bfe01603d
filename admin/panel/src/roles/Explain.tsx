import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { data } from '../providers/data';
import type { Permission, Role } from '../providers/types';
import { mono } from '../theme';
import { useAccess } from './Matrix';

/** Explain says why a role may or may not do a thing. */
export function Explain() {
  const t = useTranslate();
  const { roles, permissions, isPending } = useAccess();
  const [role, setRole] = useState<Role | null>(null);
  const [permission, setPermission] = useState<Permission | null>(null);
  const { data: answer, error } = useQuery({
    queryKey: ['explain', role?.name, permission?.id],
    queryFn: ({ signal }) => data.explain(role!.name, permission!.object, permission!.action, signal),
    enabled: Boolean(role && permission),
  });
  if (isPending) return <Waiting />;
  return (
    <Section sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '240px 1fr' }, gap: 1.5, mb: 1.5 }}>
        <Autocomplete options={roles} value={role} onChange={(_, v) => setRole(v)} getOptionLabel={(r) => r.title || r.name} getOptionKey={(r) => r.id} renderInput={(p) => <TextField {...p} label={t('vireo.field.role')} />} />
        <Autocomplete options={permissions} value={permission} onChange={(_, v) => setPermission(v)} getOptionLabel={(p) => `${p.title} (${p.id})`} getOptionKey={(p) => p.id} renderInput={(p) => <TextField {...p} label={t('vireo.field.permission')} />} />
      </Box>
      {error && <Failed error={error} />}
      {answer && (
        <Alert severity={answer.allowed ? 'success' : 'warning'}>
          {answer.text}
          {answer.rule.length > 0 && <Box sx={{ fontFamily: mono, fontSize: '0.75rem', mt: 0.5 }}>{answer.rule.join(' · ')}</Box>}
        </Alert>
      )}
      {!answer && !error && t('vireo.roles.explain_hint')}
    </Section>
  );
}
