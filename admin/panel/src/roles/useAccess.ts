import { useGetList } from 'ra-core';
import type { Permission, Role } from '../providers/types';

const all = { page: 1, perPage: 200 };

/** useAccess is all roles, highest first, and all permissions. */
export function useAccess() {
  const roles = useGetList<Role>('roles', { pagination: all, sort: { field: 'rank', order: 'DESC' } });
  const permissions = useGetList<Permission>('permissions', { pagination: all, meta: { unsorted: true } });
  return { roles: roles.data ?? [], permissions: permissions.data ?? [], isPending: roles.isPending || permissions.isPending, error: roles.error ?? permissions.error };
}
