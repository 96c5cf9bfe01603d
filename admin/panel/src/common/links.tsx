import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { mono } from '../theme';

const style = { color: 'inherit', textDecorationColor: 'var(--line, currentColor)' };

/** UserLink leads to an account. */
export function UserLink({ id, name }: { id?: string; name?: string }) {
  if (!id || id === '0') return <>–</>;
  return (
    <Box component={Link} to={`/users/${id}/show`} sx={style} onClick={(e: React.MouseEvent) => e.stopPropagation()}>
      {name || '#' + id}
    </Box>
  );
}

const pages: Record<string, string> = { video: 'videos', comment: 'comments', user: 'users' };

/** SubjectLink leads to what something is about; messages have no page of their own. */
export function SubjectLink({ kind, id }: { kind?: string; id?: string }) {
  const t = useTranslate();
  if (!kind || !id || id === '0') return <>–</>;
  const text = (
    <>
      {t(`vireo.value.subject.${kind}`, { _: kind })}{' '}
      <Box component="span" sx={{ fontFamily: mono, fontSize: '0.75rem' }}>
        {id}
      </Box>
    </>
  );
  const page = pages[kind];
  if (!page) return <span>{text}</span>;
  return (
    <Box component={Link} to={`/${page}/${id}/show`} sx={{ ...style, whiteSpace: 'nowrap' }} onClick={(e: React.MouseEvent) => e.stopPropagation()}>
      {text}
    </Box>
  );
}

/** RecordLink leads to another record by its id. */
export function RecordLink({ to, id }: { to: string; id?: string }) {
  if (!id || id === '0') return <>–</>;
  return (
    <Box component={Link} to={`/${to}/${id}/show`} sx={{ ...style, fontFamily: mono, fontSize: '0.75rem' }} onClick={(e: React.MouseEvent) => e.stopPropagation()}>
      {id}
    </Box>
  );
}
