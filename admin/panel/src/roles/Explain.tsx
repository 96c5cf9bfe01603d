import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { useRole } from '../common/Pill';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { data } from '../providers/data';
import { mono } from '../theme';
import { useAccess } from './useAccess';

/** Explain says why a role may or may not do a thing. The question is in the address. */
export function Explain() {
  const t = useTranslate();
  const called = useRole();
  const [params, setParams] = useSearchParams();
  const { roles, permissions, isPending } = useAccess();
  const role = roles.find((r) => r.name === params.get('role')) ?? null;
  const permission = permissions.find((p) => p.id === params.get('permission')) ?? null;
  const { data: answer, error } = useQuery({
    queryKey: ['explain', role?.name, permission?.id],
    queryFn: ({ signal }) => data.explain(role!.name, permission!.object, permission!.action, signal),
    enabled: Boolean(role && permission),
  });
  if (isPending) return <Waiting />;
  const set = (name: string, value?: string) =>
    setParams((now) => {
      if (value) now.set(name, value);
      else now.delete(name);
      return now;
    }, { replace: true });
  return (
    <Section sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '260px minmax(0, 1fr)' }, gap: 1.5, mb: 1.5, mt: 0.5 }}>
        <Autocomplete size="small" options={roles} value={role} onChange={(_, v) => set('role', v?.name)} getOptionLabel={(r) => called(r.name, r.title)} getOptionKey={(r) => r.id} renderInput={(p) => <TextField {...p} label={t('vireo.field.role')} />} />
        <Autocomplete
          size="small"
          options={permissions}
          value={permission}
          onChange={(_, v) => set('permission', v?.id)}
          groupBy={(p) => p.object}
          getOptionLabel={(p) => `${p.title} (${p.id})`}
          getOptionKey={(p) => p.id}
          renderInput={(p) => <TextField {...p} label={t('vireo.field.permission')} />}
        />
      </Box>
      {error && <Failed error={error} />}
      {answer && (
        <Alert severity={answer.allowed ? 'success' : 'warning'} data-testid="explained">
          <b>{t(answer.allowed ? 'vireo.access.may' : 'vireo.access.may_not', { role: called(role?.name, role?.title), what: permission?.title })}</b> {answer.text}
          {answer.rule.length > 0 && <Box sx={{ fontFamily: mono, fontSize: '0.75rem', mt: 0.5 }}>{answer.rule.join(' · ')}</Box>}
        </Alert>
      )}
      {!answer && !error && t('vireo.roles.explain_hint')}
    </Section>
  );
}
