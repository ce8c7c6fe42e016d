import type { LoaderFunctionArgs } from '@remix-run/node';
import { errorJson } from '#app/http/error-json.server.ts';
import { findUser } from '#app/http/find-user.server.ts';
import { json } from '#app/http/json.server.ts';
import { countUngraded } from '#db/grading-queue.server.ts';
import { countPeople } from '#db/people.server.ts';

const NOT_KEPT = { 'Cache-Control': 'no-store' };

/**
 * Whether the server answers and can read its database, for whatever watches it. Open to visitors, who learn no more;
 * an admin also sees what was left out, how grading goes, and which walls of the sandbox hold on this machine.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  try {
    await countPeople(context.db);
  } catch (error) {
    context.log.error({ err: error, requestId: context.requestId }, 'health: the database cannot be read');
    return errorJson(503, 'The database cannot be read.', { ...NOT_KEPT, 'Retry-After': '5' });
  }
  const user = await findUser({ request, context });
  if (!user?.roles.includes('admin')) return json({ status: 'ok' }, { headers: NOT_KEPT });
  const { library, sandbox } = context;
  return json(
    {
      status: 'ok',
      exercises: library.list().length,
      exercisesLeftOut: library.unreadable.map(({ folder }) => folder),
      gradings: await countUngraded(context.db),
      sandbox: { ...sandbox.state(), walls: sandbox.walls },
    },
    { headers: NOT_KEPT },
  );
}
