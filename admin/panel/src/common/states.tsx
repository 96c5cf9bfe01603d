import BlockIcon from '@mui/icons-material/Block';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import InboxIcon from '@mui/icons-material/Inbox';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';

interface Props {
  title: string;
  hint?: string;
  children?: React.ReactNode;
}

function State({ title, hint, children, icon, role }: Props & { icon: React.ReactNode; role?: string }) {
  return (
    <Box role={role} sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', gap: 1, py: 7, px: 3, color: 'text.secondary' }}>
      {icon}
      <Typography variant="h2" component="p" sx={{ color: 'text.primary' }}>
        {title}
      </Typography>
      {hint && <Typography sx={{ maxWidth: 460 }}>{hint}</Typography>}
      {children}
    </Box>
  );
}

const big = { fontSize: 36, opacity: 0.7 };

/** Nothing says that there is nothing, and what to do about it. */
export function Nothing(p: Partial<Props>) {
  const t = useTranslate();
  return <State icon={<InboxIcon sx={big} />} {...p} title={p.title ?? t('vireo.state.empty')} />;
}

/** NoAccess says that the role does not allow it. */
export function NoAccess() {
  const t = useTranslate();
  return <State role="alert" icon={<BlockIcon sx={big} />} title={t('vireo.state.no_access')} hint={t('vireo.state.no_access_hint')} />;
}

/** Failed says that something did not work, and offers to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTranslate();
  if ((error as { status?: number } | null)?.status === 403) return <NoAccess />;
  const text = error instanceof Error ? t(error.message, { _: error.message }) : '';
  return (
    <State role="alert" icon={<ErrorIcon sx={big} color="error" />} title={t('vireo.state.failed')} hint={text}>
      {retry && (
        <Button variant="outlined" onClick={retry}>
          {t('vireo.state.retry')}
        </Button>
      )}
    </State>
  );
}

/** Waiting holds the place of rows that are on their way. */
export function Waiting({ rows = 5 }: { rows?: number }) {
  const t = useTranslate();
  return (
    <Box role="status" aria-label={t('vireo.state.loading')} sx={{ p: 2 }}>
      {Array.from({ length: rows }, (_, i) => (
        <Skeleton key={i} height={28} width={`${95 - ((i * 17) % 40)}%`} />
      ))}
    </Box>
  );
}
