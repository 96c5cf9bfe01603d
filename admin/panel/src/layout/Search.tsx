import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { usePermissions, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { typing } from '../common/typing';
import { useEffect, useRef } from 'react';

/** Search finds accounts by the beginning of their name, and whatever has an id, as "case 12". */
export function Search() {
  const t = useTranslate();
  const go = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const { permissions = [] } = usePermissions<string[]>();
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || typing(e.target)) return;
      e.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  if (!permissions.includes('users:read')) return null;
  return (
    <Box
      component="form"
      role="search"
      onSubmit={(e) => {
        e.preventDefault();
        const to = address(box.current?.value ?? '');
        if (to) void go(to);
        box.current?.blur();
      }}
      sx={{ display: { xs: 'none', md: 'flex' }, alignItems: 'center', px: 1, mr: 1, width: 260, height: 32, border: 1, borderColor: 'divider', borderRadius: 1.5, backgroundColor: 'background.default' }}
    >
      <SearchIcon fontSize="small" sx={{ color: 'text.secondary', mr: 0.5 }} />
      <InputBase inputRef={box} placeholder={t('vireo.search.placeholder')} inputProps={{ 'aria-label': t('vireo.search.label'), maxLength: 64 }} sx={{ flex: 1, fontSize: '0.8125rem' }} />
      <Box component="kbd" aria-hidden sx={{ fontSize: '0.6875rem', color: 'text.secondary', border: 1, borderColor: 'divider', borderRadius: 0.5, px: 0.5 }}>
        /
      </Box>
    </Box>
  );
}

const kinds: Record<string, string> = {
  c: 'cases', case: 'cases', '案件': 'cases', v: 'videos', video: 'videos', '视频': 'videos', comment: 'comments', '评论': 'comments', u: 'users', user: 'users', '用户': 'users',
  a: 'actions', action: 'actions', b: 'batches', batch: 'batches', r: 'reports', report: 'reports', '举报': 'reports',
};

/** address is the page for what was typed: "case 12", else accounts whose name begins so. */
export function address(text: string): string {
  const found = /^(\p{L}+)[\s:#]*(\d+)$/u.exec(text.trim());
  const page = found && kinds[found[1]!.toLowerCase()];
  if (page) return `/${page}/${found[2]}/show`;
  if (!text.trim()) return '';
  return `/users?filter=${encodeURIComponent(JSON.stringify({ q: text.trim() }))}`;
}
