import { describe, expect, it } from 'vitest';
import { commandOf, keyOf, keys, onUsers } from './keys';

const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, ...more });

describe('the keyboard map', () => {
  it.each([
    ['j', 'down'], ['k', 'up'], ['a', 'no_violation'], ['t', 'takedown'], ['l', 'limit'], ['w', 'warn'], ['m', 'mute'], ['s', 'suspend'], ['b', 'ban'], ['e', 'escalate'], ['x', 'skip'], ['n', 'next'], ['u', 'undo'], ['/', 'search'], ['?', 'help'],
  ])('%s is %s', (key, command) => expect(commandOf(press(key), false)).toBe(command));

  it('has each key and each command once', () => {
    expect(new Set(keys.map((k) => k.key)).size).toBe(keys.length);
    expect(new Set(keys.map((k) => k.command)).size).toBe(keys.length);
    expect(keyOf('takedown')).toBe('t');
  });

  it('takes capitals, as with caps lock', () => expect(commandOf(press('T'), false)).toBe('takedown'));

  it.each([
    ['while somebody types', press('t'), true, false],
    ['with ctrl', press('t', { ctrlKey: true }), false, false],
    ['with meta', press('t', { metaKey: true }), false, false],
    ['with alt', press('t', { altKey: true }), false, false],
    ['inside an input method', press('t', { isComposing: true }), false, false],
    ['for a long press', press('t', { repeat: true }), false, false],
    ['for a key without meaning', press('y'), false, false],
    ['for Enter on a button', press('Enter'), false, true],
    ['for Space on a button', press(' '), false, true],
  ] as const)('does nothing %s', (_, e, typing, onControl) => expect(commandOf(e, typing, onControl)).toBeUndefined());

  it('moves on and on', () => expect(commandOf(press('j', { repeat: true }), false)).toBe('down'));
  it('asks before measures on people, and before nothing else', () => expect([...onUsers].sort()).toEqual(['ban', 'mute', 'suspend', 'warn']));
});
