import type { Role } from '../providers/types';

/** Cell is what a role may do about one permission, and by whose rule. */
export interface Cell {
  state: 'allowed' | 'denied' | 'not_given';
  by?: string; // the role whose rule it is; unset: none
}

/** cell finds the rule that a role has, or has from those it starts from. That it is allowed the server has decided. */
export function cell(role: Role, permission: string, roles: Map<string, Role>): Cell {
  const chain: Role[] = [];
  for (let r: Role | undefined = role; r && !chain.includes(r); r = roles.get(r.inherits)) chain.push(r);
  if (role.permissions.includes(permission)) return { state: 'allowed', by: chain.find((r) => r.allow.includes(permission))?.name };
  const denier = chain.find((r) => r.deny.includes(permission));
  return denier ? { state: 'denied', by: denier.name } : { state: 'not_given' };
}
