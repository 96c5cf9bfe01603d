import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { Kbd } from './Kbd';
import { type Command, keyOf } from './keys';
import type { Held } from './load';
import { usePolicies } from '../common/usePolicies';

interface Props {
  held: Held;
  busy: boolean;
  policy: string;
  run: (c: Command) => void;
}

const measures: { command: Command; color: 'error' | 'warning' }[] = [
  { command: 'takedown', color: 'error' }, { command: 'limit', color: 'warning' }, { command: 'warn', color: 'warning' },
  { command: 'mute', color: 'warning' }, { command: 'suspend', color: 'error' }, { command: 'ban', color: 'error' },
];

/** allows reports whether the server offers a command for a case: the panel has no rule of its own. */
export function allows(held: Held, command: Command): boolean {
  const { allowed_actions: actions, allowed_measures: of } = held.case;
  switch (command) {
    case 'no_violation':
      return actions.includes('decide');
    case 'takedown': case 'limit': case 'warn': case 'mute': case 'suspend': case 'ban':
      return actions.includes('decide') && of.includes(command);
    case 'escalate': case 'skip':
      return actions.includes(command);
    case 'snooze':
      return actions.includes('snooze');
    case 'template': case 'reads':
      return actions.includes('decide') && of.length > 0;
    case 'next':
      return actions.includes('release');
    default:
      return true;
  }
}

const group = { display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' } as const;

/** Bar is what can be decided, each with its key. */
export function Bar({ held, busy, policy, run }: Props) {
  const t = useTranslate();
  const { title } = usePolicies();
  const button = (command: Command, color: 'error' | 'warning' | 'success' | 'inherit', contained?: boolean) => {
    const may = allows(held, command);
    return (
      <Tooltip key={command} title={may ? '' : t('vireo.triage.not_here')}>
        <span>
          <Button
            variant={contained ? 'contained' : 'outlined'}
            color={color}
            disabled={busy || !may}
            onClick={() => run(command)}
            aria-keyshortcuts={keyOf(command)}
            sx={{ whiteSpace: 'nowrap', gap: 0.75, px: 1 }}
          >
            {t(`vireo.triage.key.${command}`)} <Kbd>{keyOf(command)}</Kbd>
          </Button>
        </span>
      </Tooltip>
    );
  };
  return (
    <Card role="toolbar" aria-label={t('vireo.triage.decision')} sx={{ mt: 1.5, p: 1, flexShrink: 0, display: 'flex', gap: 0.75, flexWrap: 'wrap', justifyContent: 'space-between' }}>
      <Box sx={group}>
        {button('no_violation', 'success', true)}
        {measures.map((m) => button(m.command, m.color, m.command === 'takedown'))}
      </Box>
      <Box sx={group}>
        <Button
          variant="outlined"
          color="inherit"
          disabled={busy || !allows(held, 'policy')}
          onClick={() => run('policy')}
          aria-haspopup="dialog"
          aria-keyshortcuts="p"
          data-testid="policy"
          title={t('vireo.triage.key.policy')}
          sx={{ gap: 0.75, px: 1, maxWidth: 200 }}
        >
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {title(policy) || '–'}
          </Box>
          <Kbd>p</Kbd>
        </Button>
        {(['template', 'snooze', 'escalate', 'skip', 'next'] as const).map((command) => button(command, 'inherit'))}
      </Box>
    </Card>
  );
}
