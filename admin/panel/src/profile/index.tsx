import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useLocaleState, useNotify, useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { Role } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { useExplain } from '../common/useDo';
import { useLook, type Look } from '../layout/preferences';
import { auth } from '../providers/auth';
import { current } from '../providers/session';
import { Authenticator } from '../sign-in/Authenticator';
import { ChangePassword } from '../sign-in/ChangePassword';
import { RecoveryCodes } from '../sign-in/RecoveryCodes';

/** Profile is what is one's own: how one signs in, the language, the look. */
export default function Profile() {
  const t = useTranslate();
  const notify = useNotify();
  const explain = useExplain();
  const me = current();
  const [locale, setLocale] = useLocaleState();
  const [look, setLook] = useLook();
  const [setting, setSetting] = useState(false);
  const [codes, setCodes] = useState<string[]>();
  return (
    <>
      <Title title={t('vireo.profile.title')} />
      <Typography variant="h1" sx={{ mb: 1.5 }}>
        {me?.username}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 1.5, alignItems: 'start' }}>
        <Box>
          <Section title={t('vireo.profile.account')}>
            <Facts
              of={[
                [t('vireo.field.role'), <Role key="r" is={me?.role} />],
                [t('vireo.field.rank'), me?.rank],
                [t('resources.sessions.name', { smart_count: 2 }), <Link key="s" to="/sessions">{t('vireo.profile.manage')}</Link>],
                [t('resources.tokens.name', { smart_count: 2 }), <Link key="t" to="/tokens">{t('vireo.profile.manage')}</Link>],
              ]}
            />
          </Section>
          <Section title={t('vireo.profile.looks')}>
            <Box sx={{ display: 'flex', gap: 1.5 }}>
              <TextField select fullWidth label={t('vireo.profile.language')} value={locale} onChange={(e) => setLocale(e.target.value)}>
                <MenuItem value="en">English</MenuItem>
                <MenuItem value="zh">中文</MenuItem>
              </TextField>
              <TextField select fullWidth label={t('vireo.profile.look')} value={look ?? 'system'} onChange={(e) => setLook(e.target.value === 'system' ? undefined : (e.target.value as Look))}>
                {['system', 'light', 'dark'].map((l) => (
                  <MenuItem key={l} value={l}>
                    {t(`vireo.look.${l}`)}
                  </MenuItem>
                ))}
              </TextField>
            </Box>
          </Section>
          <Section title={t('vireo.profile.authenticator')}>
            {codes ? (
              <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />
            ) : setting ? (
              <Authenticator onDone={() => { setSetting(false); void auth.refresh(); notify('vireo.saved'); }} />
            ) : (
              <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
                <Button variant="outlined" onClick={() => setSetting(true)}>
                  {t('vireo.profile.new_authenticator')}
                </Button>
                <Button variant="outlined" onClick={() => void auth.recoveryCodes().then(setCodes, explain)}>
                  {t('vireo.profile.new_codes')}
                </Button>
              </Box>
            )}
          </Section>
        </Box>
        <Section title={t('vireo.sign_in.password')}>
          <ChangePassword onDone={() => notify('vireo.saved')} />
        </Section>
      </Box>
    </>
  );
}
