import { Moment } from '#app/components/moment.tsx';
import { AUDIT_WORDS, isAuditAction } from '#app/domain/audit-action.ts';
import type { ToldEntry } from './read-audit.server.ts';

/** Entries as sentences, newest first. */
export function AuditTable({ entries }: { readonly entries: readonly ToldEntry[] }) {
  return (
    <table className="table mt-6">
      <caption className="sr-only">Audit entries, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col" className="hidden wide:table-cell">
            More
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, actor, action, subject, detail }) => (
          <tr key={id}>
            <td className="text-ink-2">
              <Moment at={at} />
            </td>
            <td className="table-wrap break-words">
              <strong>{actor}</strong> {isAuditAction(action) ? AUDIT_WORDS[action] : action}
              {subject !== null && <span className="text-ink-2"> ({subject})</span>}
              <span className="block text-12 break-all text-ink-3 wide:hidden">{detail}</span>
            </td>
            <td className="table-wrap hidden break-all text-ink-2 wide:table-cell">{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
