/** What a key asks for on the sheet. */
export type SheetCommand = 'down' | 'up' | 'mark' | 'takedown' | 'no_violation' | 'policy' | 'template' | 'escalate' | 'undo' | 'open' | 'next' | 'help';

export const sheetKeys: readonly { keys: string[]; command: SheetCommand; text: string }[] = [
  { keys: ['j', 'ArrowDown'], command: 'down', text: 'move' },
  { keys: ['k', 'ArrowUp'], command: 'up', text: 'move' },
  { keys: ['x', ' '], command: 'mark', text: 'mark' },
  { keys: ['t'], command: 'takedown', text: 'takedown' },
  { keys: ['a'], command: 'no_violation', text: 'no_violation' },
  { keys: ['p'], command: 'policy', text: 'policy' },
  { keys: ['i'], command: 'template', text: 'template' },
  { keys: ['e'], command: 'escalate', text: 'escalate' },
  { keys: ['u'], command: 'undo', text: 'undo' },
  { keys: ['Enter'], command: 'open', text: 'open' },
  { keys: ['n'], command: 'next', text: 'next' },
  { keys: ['?'], command: 'help', text: 'help' },
];

const byKey = new Map(sheetKeys.flatMap((k) => k.keys.map((key) => [key, k.command] as const)));

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>;

/** sheetCommand is what a key asks for; Enter and Space on a button are that button's, and only moving goes on while a key is held. */
export function sheetCommand(e: Pressed, blocked: boolean, onControl = false): SheetCommand | undefined {
  if (blocked || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return undefined;
  if (onControl && (e.key === 'Enter' || e.key === ' ')) return undefined;
  const command = byKey.get(e.key.length === 1 ? e.key.toLowerCase() : e.key);
  return e.repeat && command !== 'up' && command !== 'down' ? undefined : command;
}

/** meant are the cases that a decision is about: all but the exceptions, or, when nothing else is left, the chosen one. */
export function meant<T extends { id: string }>(rows: T[], marked: ReadonlySet<string>, chosen: T | undefined): T[] {
  const rest = rows.filter((c) => !marked.has(c.id));
  if (rest.length > 0) return rest;
  return chosen ? [chosen] : [];
}

/** passed are the cases that are passed up: the exceptions, or, when nothing is marked, the chosen one. */
export function passed<T extends { id: string }>(rows: T[], marked: ReadonlySet<string>, chosen: T | undefined): T[] {
  const exceptions = rows.filter((c) => marked.has(c.id));
  if (exceptions.length > 0) return exceptions;
  return chosen ? [chosen] : [];
}
