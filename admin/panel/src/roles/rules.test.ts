import { describe, expect, it } from 'vitest';
import type { Role } from '../providers/types';
import { cell } from './rules';

const role = (r: Partial<Role>) => ({ inherits: '', allow: [], deny: [], permissions: [], ...r }) as unknown as Role;

describe('cell', () => {
  const base = role({ name: 'moderator', allow: ['cases:read', 'cases:work'], permissions: ['cases:read', 'cases:work'] });
  const trainee = role({ name: 'trainee', inherits: 'moderator', allow: ['users:read'], deny: ['cases:work'], permissions: ['cases:read', 'users:read'] });
  const late = role({ name: 'late', inherits: 'trainee', permissions: ['cases:read', 'users:read'] });
  const roles = new Map([base, trainee, late].map((r) => [r.name, r]));

  it('tells whose rule decides', () => {
    expect(cell(trainee, 'users:read', roles)).toEqual({ state: 'allowed', by: 'trainee' });
    expect(cell(trainee, 'cases:read', roles)).toEqual({ state: 'allowed', by: 'moderator' });
    expect(cell(trainee, 'cases:work', roles)).toEqual({ state: 'denied', by: 'trainee' });
    expect(cell(late, 'cases:work', roles)).toEqual({ state: 'denied', by: 'trainee' });
    expect(cell(late, 'staff:edit', roles)).toEqual({ state: 'not_given' });
  });

  it('ends where roles start from each other', () => {
    const a = role({ name: 'a', inherits: 'b' });
    const b = role({ name: 'b', inherits: 'a' });
    expect(cell(a, 'x:y', new Map([['a', a], ['b', b]])).state).toBe('not_given');
  });
});
