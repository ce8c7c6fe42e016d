import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { AdminPage } from '#app/components/admin/admin-page.tsx';
import { buttonClass } from '#app/components/button-class.ts';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterBar, FilterInput, FilterSelect } from '#app/components/filter-bar.tsx';
import { requireRole } from '#app/http/require-role.server.ts';
import { ACTION_OPTIONS, auditQuery, parseAuditFilters } from './audit-filters.ts';
import { AuditTable } from './audit-table.tsx';
import { readAudit } from './read-audit.server.ts';

const PER_PAGE = 100;

export const meta: MetaFunction = () => [{ title: 'Audit log, Countersign' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole({ request, context }, 'admin');
  const filters = parseAuditFilters(new URL(request.url).searchParams);
  const entries = await readAudit(context.db, { filters, limit: PER_PAGE });
  return { filters, entries };
}

export default function AuditLog() {
  const { filters, entries } = useLoaderData<typeof loader>();
  const isFiltered = auditQuery(filters) !== '';
  const last = entries.length === PER_PAGE ? entries.at(-1) : undefined;
  return (
    <AdminPage
      title="Audit log"
      purpose="Who did what to whom, and who looked at whom. It is only ever added to."
      action={
        <a href={`/admin/audit/csv?${auditQuery(filters)}`} download className={buttonClass()}>
          Download as CSV
        </a>
      }
    >
      <FilterBar all={isFiltered ? '/admin/audit' : null}>
        <FilterSelect name="action" label="What" value={filters.action} options={ACTION_OPTIONS} />
        <FilterInput
          name="person"
          label="Who, or to whom (address)"
          defaultValue={filters.person ?? ''}
          maxLength={200}
        />
        <FilterInput name="from" label="From (UTC)" type="date" defaultValue={filters.from ?? ''} />
        <FilterInput name="until" label="Until (UTC)" type="date" defaultValue={filters.until ?? ''} />
      </FilterBar>
      {entries.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Nothing fits these filters">
            Choose other days, or another person or act.
          </EmptyState>
        </div>
      ) : (
        <AuditTable entries={entries} />
      )}
      {(filters.before !== null || last !== undefined) && (
        <nav aria-label="Pages" className="mt-4 flex gap-4 text-13">
          {filters.before !== null && (
            <Link to={`/admin/audit?${auditQuery(filters)}`} className="link">
              Newest
            </Link>
          )}
          {last !== undefined && (
            <Link to={`/admin/audit?${auditQuery(filters, last)}`} rel="next" className="link">
              Older
            </Link>
          )}
        </nav>
      )}
    </AdminPage>
  );
}
