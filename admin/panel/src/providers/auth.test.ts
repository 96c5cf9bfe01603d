import { beforeEach, describe, expect, it, vi } from 'vitest';

const request = vi.hoisted(() => vi.fn());
vi.mock('./http', async (original) => ({ ...(await original<object>()), request }));

import { auth, session } from './auth';
import { context, Failure } from './http';
import { current, forget, remember } from './session';

const signedIn = { csrf_token: 'c', permissions: ['cases:read', 'roles:edit'], pending: [] as string[], user_id: '7', username: 'maya', role: 'moderator', rank: 40, totp: true, stepped_up_to: 0, expires_at: 0 };

beforeEach(() => {
  request.mockReset();
  remember(null);
  forget();
});

describe('the auth provider', () => {
  it('reads the session once, however many ask', async () => {
    request.mockResolvedValue(signedIn);
    await Promise.all([session(), session(), auth.checkAuth(), auth.getPermissions()]);
    expect(request).toHaveBeenCalledTimes(1);
    expect(context.csrf).toBe('c');
  });

  it('takes 401 for nobody, and lets other failures be failures', async () => {
    request.mockRejectedValueOnce(new Failure('no', 401, 'unauthenticated'));
    expect(await session()).toBeNull();
    forget();
    request.mockRejectedValueOnce(new Failure('down', 0, 'offline'));
    await expect(session()).rejects.toMatchObject({ code: 'offline' });
  });

  it('ends the session with the token that it has', async () => {
    remember(signedIn);
    let token = '';
    request.mockImplementation(() => ((token = context.csrf), Promise.resolve({})));
    expect(await auth.logout()).toBe(false);
    expect(token).toBe('c');
    expect(current()).toBeNull();
    expect(context.csrf).toBe('');
  });

  it('leaves who may not do a thing signed in', async () => {
    remember(signedIn);
    await auth.checkError(new Failure('no', 403, 'forbidden'));
    await auth.checkError(new Failure('no', 401, 'bad_credentials'));
    await auth.checkError(new TypeError('x'));
    expect(current()).not.toBeNull();
    await expect(auth.checkError(new Failure('no', 401, 'unauthenticated'))).rejects.toMatchObject({ message: 'vireo.error.session_ended' });
    expect(current()).toBeNull();
  });

  it.each([
    ['cases', 'list', true], ['cases', 'create', false], ['roles', 'delete', true], ['roles', 'list', false], ['sessions', 'list', true], ['tokens', 'list', true], ['hits', 'list', false],
  ])('%s %s: %s', async (resource, action, may) => {
    remember(signedIn);
    expect(await auth.canAccess({ resource, action })).toBe(may);
  });
});
