import type { Role } from '#app/domain/role.ts';

export const ROLE_NAMES = {
  learner: 'Learner',
  mentor: 'Mentor',
  manager: 'Manager',
  admin: 'Admin',
} as const satisfies Record<Role, string>;

/** Roles as one line; a dash for none. */
export function roleWords(roles: readonly Role[]): string {
  return roles.length === 0 ? 'no role' : roles.map((role) => ROLE_NAMES[role]).join(', ');
}
