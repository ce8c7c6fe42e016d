import type { Role } from '#app/domain/role.ts';
import { forbidden } from './forbidden.server.ts';
import type { Visit } from './find-user.server.ts';
import { noteDenial } from './note-denial.server.ts';
import { requireUser } from './require-user.server.ts';
import type { User } from './user.ts';

/** The signed-in person, who holds at least one of these roles; otherwise ends the request with 403 and notes it. */
export async function requireRole(visit: Visit, ...roles: readonly Role[]): Promise<User> {
  const user = await requireUser(visit);
  if (roles.some((role) => user.roles.includes(role))) return user;
  await noteDenial(visit, user);
  return forbidden();
}
