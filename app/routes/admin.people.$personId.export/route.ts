import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportPerson } from '#app/commands/export-person.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireRole } from '#app/http/require-role.server.ts';

/** Everything that is kept about a person, as a JSON file. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  const personId = requireParam(params.personId, 'person');
  const record = await exportPerson(context, { actorId: user.id, personId });
  if (record === undefined) return notFound('person');
  return new Response(JSON.stringify(record, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="countersign-person.json"',
      'Cache-Control': 'no-store',
    },
  });
}
