import AccountIcon from '@mui/icons-material/AccountCircleOutlined';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { AppBar as Bar, LoadingIndicator, Logout, TitlePortal, UserMenu, useUserMenu } from 'ra-ui-materialui';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import { forwardRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useConnection } from './Live';
import { Mark } from './Mark';
import { LanguageButton, ThemeButton } from './preferences';
import { Search } from './Search';

/** ProfileItem is the line of the user's menu that leads to what is their own. */
const ProfileItem = forwardRef<HTMLLIElement>(function ProfileItem(_, ref) {
  const t = useTranslate();
  const menu = useUserMenu();
  const go = useNavigate();
  const open = () => {
    menu?.onClose();
    void go('/profile');
  };
  return (
    <MenuItem ref={ref} onClick={open}>
      <ListItemIcon>
        <AccountIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{t('vireo.profile.title')}</ListItemText>
    </MenuItem>
  );
});

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
      userMenu={
        <UserMenu>
          <ProfileItem />
          <Logout />
        </UserMenu>
      }
    >
      <Mark />
      <Box sx={{ width: 24 }} />
      <TitlePortal variant="h6" component="div" sx={{ color: 'text.secondary', fontWeight: 500 }} />
      <Search />
    </Bar>
  );
}

