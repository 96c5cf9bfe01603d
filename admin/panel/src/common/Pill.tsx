import Box from '@mui/material/Box';
import { alpha, useTheme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { texts } from '../i18n';

export type Tone = 'plain' | 'error' | 'warning' | 'info' | 'success';

/** What values look like; what is not here is plain. Words say the same, so colour is never alone. */
const tones: Record<string, Tone> = {
  open: 'info', escalated: 'warning', actioned: 'error', no_violation: 'success', takedown: 'error', ban: 'error', suspend: 'error', mute: 'warning', limit: 'warning',
  warn: 'warning', restore: 'success', undo: 'success', hold: 'warning', block: 'error', mask: 'info', allow: 'success', taken_down: 'error', on_hold: 'warning', limited: 'warning',
  owner_banned: 'error', owner_suspended: 'error', premoderation: 'warning', running: 'info', done: 'success', failed: 'error', dead: 'error', sent: 'success', waiting: 'info',
  ok: 'success', in_force: 'success', public: 'success', hidden: 'warning',
};

/** Pill is a small word with a colour. */
export function Pill({ children, tone = 'plain', title }: { children: React.ReactNode; tone?: Tone; title?: string }) {
  const { palette } = useTheme();
  const main = tone === 'plain' ? palette.text.secondary : palette[tone].main;
  return (
    <Box
      component="span"
      title={title}
      sx={{
        display: 'inline-block', px: 0.75, py: '1px', mr: 0.5, borderRadius: 1, fontSize: '0.75rem', fontWeight: 600, whiteSpace: 'nowrap',
        color: tone === 'plain' ? 'text.primary' : main, backgroundColor: alpha(main, palette.mode === 'light' ? 0.1 : 0.16),
      }}
    >
      {children}
    </Box>
  );
}

const builtIn = (texts.en as unknown as { vireo: { value: { role: Record<string, string> } } }).vireo.value.role;

/** useRole says what a role is called in the reader's language: those that are built in have names in both, unless they were given another title. */
export function useRole() {
  const t = useTranslate();
  return (name = '', title = '') => (name in builtIn && (!title || title === builtIn[name]) ? t(`vireo.value.role.${name}`) : title || name);
}

/** Role is a role as a pill. */
export function Role({ is }: { is?: string }) {
  const called = useRole();
  return is ? <Pill tone="info">{called(is)}</Pill> : <>–</>;
}

/** Value is a value of a fixed set, in the reader's language. */
export function Value({ of, is }: { of: string; is?: string }) {
  const t = useTranslate();
  if (!is) return <>–</>;
  return <Pill tone={tones[is]}>{t(`vireo.value.${of}.${is}`, { _: is })}</Pill>;
}

/** Values is several of them; none: a dash, or what is given. */
export function Values({ of, are, none }: { of: string; are?: string[]; none?: React.ReactNode }) {
  if (!are?.length) return <>{none ?? '–'}</>;
  return (
    <>
      {are.map((one) => (
        <Value key={one} of={of} is={one} />
      ))}
    </>
  );
}
