import AccountIcon from '@mui/icons-material/AccountCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useGetIdentity, useTranslate } from 'ra-core';
import { AppBar as Bar, LoadingIndicator, TitlePortal } from 'ra-ui-materialui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { auth } from '../providers/auth';
import { useConnection } from './Live';
import { Mark } from './Mark';
import { LanguageButton, ThemeButton } from './preferences';
import { Search } from './Search';

/** Me is who is signed in, and the menu of what is their own. */
function Me() {
  const t = useTranslate();
  const go = useNavigate();
  const { identity } = useGetIdentity();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const close = () => setAt(null);
  return (
    <>
      <Button color="inherit" startIcon={<AccountIcon />} onClick={(e) => setAt(e.currentTarget)} aria-haspopup="menu" data-testid="me">
        {identity?.fullName}
      </Button>
      <Menu open={Boolean(at)} anchorEl={at} onClose={close}>
        <MenuItem dense onClick={() => { close(); void go('/profile'); }}>
          {t('vireo.profile.title')}
        </MenuItem>
        <MenuItem dense onClick={() => { close(); void auth.logout(); }}>
          {t('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  );
}

/** LiveDot says whether what is shown keeps itself up to date. */
function LiveDot() {
  const t = useTranslate();
  const state = useConnection();
  const label = t(`vireo.live.${state}`);
  return (
    <Tooltip title={label}>
      <Box role="status" aria-label={label} sx={{ width: 8, height: 8, mx: 1, borderRadius: '50%', backgroundColor: state === 'open' ? 'success.main' : state === 'ended' ? 'text.disabled' : 'warning.main' }} />
    </Tooltip>
  );
}

/** AppBar is the line above everything. */
export function AppBar() {
  return (
    <Bar
      color="inherit"
      toolbar={
        <>
          <LanguageButton />
          <ThemeButton />
          <LiveDot />
          <LoadingIndicator />
        </>
      }
      userMenu={<Me />}
    >
      <Mark />
      <Box sx={{ width: 24 }} />
      <TitlePortal variant="h6" component="div" sx={{ color: 'text.secondary', fontWeight: 500 }} />
      <Search />
    </Bar>
  );
}

