import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { requireRole } from '#app/http/require-role.server.ts';

/** The admin's first room. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, 'admin');
  return redirectTo('/admin/people');
}
