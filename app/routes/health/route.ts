import type { LoaderFunctionArgs } from '@remix-run/node';
import { countPeople } from '#db/people.server.ts';
import { errorJson } from '#app/http/error-json.server.ts';
import { json } from '#app/http/json.server.ts';

/** Whether the server answers and can read its database, for whatever watches it. Open to visitors: no facts about people. */
export async function loader({ context }: LoaderFunctionArgs) {
  try {
    await countPeople(context.db);
  } catch (error) {
    context.log.error({ err: error }, 'health: the database cannot be read');
    return errorJson(503, 'The database cannot be read.', {
      'Retry-After': '5',
      'Cache-Control': 'no-store',
    });
  }
  return json(
    { status: 'ok', exercises: context.library.list().length },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
