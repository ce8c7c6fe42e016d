import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportAudit } from '#app/commands/export-audit.server.ts';
import { requireRole } from '#app/http/require-role.server.ts';
import { auditQuery, parseAuditFilters } from '../admin.audit._index/audit-filters.ts';
import { readAudit } from '../admin.audit._index/read-audit.server.ts';

const MOST_ROWS = 50_000;

/** The audit log as a CSV file, for the filters of the page; that it was exported is noted in it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireRole({ request, context }, 'admin');
  const filters = parseAuditFilters(new URL(request.url).searchParams);
  const entries = await readAudit(context.db, { filters, limit: MOST_ROWS });
  const csv = await exportAudit(context, { actorId: user.id, query: auditQuery(filters), entries });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="countersign-audit.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
