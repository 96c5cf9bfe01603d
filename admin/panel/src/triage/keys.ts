/** What a key asks for. The keys are those of the moderators' handbook. */
export type Command =
  | 'down' | 'up' | 'open' | 'no_violation' | 'takedown' | 'limit' | 'warn' | 'mute' | 'suspend' | 'ban' | 'escalate' | 'skip' | 'next' | 'undo'
  | 'search' | 'help' | 'reveal' | 'play' | 'grey' | 'frames' | 'policy'
  | 'template' | 'snooze' | 'queue' | 'note' | 'note_author' | 'reads' | 'page_down' | 'page_up';

/** The keyboard map, in the order of the help overlay. */
export const keys: readonly { key: string; command: Command; group: 'decide' | 'move' | 'look' }[] = [
  { key: 'a', command: 'no_violation', group: 'decide' },
  { key: 't', command: 'takedown', group: 'decide' },
  { key: 'l', command: 'limit', group: 'decide' },
  { key: 'w', command: 'warn', group: 'decide' },
  { key: 'm', command: 'mute', group: 'decide' },
  { key: 's', command: 'suspend', group: 'decide' },
  { key: 'b', command: 'ban', group: 'decide' },
  { key: 'p', command: 'policy', group: 'decide' },
  { key: 'i', command: 'template', group: 'decide' },
  { key: 'u', command: 'undo', group: 'decide' },
  { key: 'n', command: 'next', group: 'move' },
  { key: 'x', command: 'skip', group: 'move' },
  { key: 'e', command: 'escalate', group: 'move' },
  { key: 'z', command: 'snooze', group: 'move' },
  { key: 'q', command: 'queue', group: 'move' },
  { key: 'j', command: 'down', group: 'move' },
  { key: 'k', command: 'up', group: 'move' },
  { key: 'Enter', command: 'open', group: 'move' },
  { key: 'PageDown', command: 'page_down', group: 'move' },
  { key: 'PageUp', command: 'page_up', group: 'move' },
  { key: ' ', command: 'play', group: 'look' },
  { key: 'v', command: 'reveal', group: 'look' },
  { key: 'g', command: 'grey', group: 'look' },
  { key: 'f', command: 'frames', group: 'look' },
  { key: 'r', command: 'reads', group: 'look' },
  { key: 'c', command: 'note', group: 'look' },
  { key: 'o', command: 'note_author', group: 'look' },
  { key: '/', command: 'search', group: 'look' },
  { key: '?', command: 'help', group: 'look' },
];

const byKey = new Map(keys.map((k) => [k.key, k.command]));

export const keyOf = (command: Command) => keys.find((k) => k.command === command)?.key ?? '';

/** Measures on people ask to confirm; those on items do not, because they can be undone. */
export const onUsers: readonly Command[] = ['warn', 'mute', 'suspend', 'ban'];

/** What goes on while its key is held down. */
const moving: readonly Command[] = ['up', 'down', 'page_up', 'page_down'];

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>;

/** commandOf is what a key asks for; nothing while somebody types, and never twice for one long press. */
export function commandOf(e: Pressed, typing: boolean, onControl = false): Command | undefined {
  if (typing || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return undefined;
  // Enter and space on a button or a link are that button's.
  if (onControl && (e.key === 'Enter' || e.key === ' ')) return undefined;
  const command = byKey.get(e.key.length === 1 ? e.key.toLowerCase() : e.key);
  if (e.repeat && !moving.includes(command!)) return undefined;
  return command;
}
