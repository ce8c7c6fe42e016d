import { insertAuditEntry } from '#db/audit.server.ts';
import type { Visit } from './find-user.server.ts';
import type { User } from './user.ts';

/** Notes in the audit log that somebody asked for what they may not have; the query, which can hold a secret, is left out. */
export async function noteDenial({ request, context }: Visit, user: User): Promise<void> {
  await context.db.inTransaction((tx) =>
    insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId: user.id,
      action: 'access.denied',
      subject: null,
      detail: { method: request.method, path: new URL(request.url).pathname.slice(0, 300) },
    }),
  );
}
