import { AUDIT_WORDS, isAuditAction, type AuditAction } from '#app/domain/audit-action.ts';

/** What the address asks for; null where it does not care. */
export type AuditFilters = {
  readonly action: AuditAction | null;
  /** An id, or an e-mail address. */
  readonly person: string | null;
  /** `2026-11-25`, the first day and the last, in UTC. */
  readonly from: string | null;
  readonly until: string | null;
  /** The entry after which the page begins. */
  readonly before: { readonly at: number; readonly id: string } | null;
};

const DAY_MS = 24 * 3_600_000;

/** Reads the filters from the address; a value that no filter has is ignored. */
export function parseAuditFilters(params: URLSearchParams): AuditFilters {
  const action = params.get('action') ?? '';
  return {
    action: isAuditAction(action) ? action : null,
    person: params.get('person')?.trim().slice(0, 200) || null,
    from: parseDay(params.get('from')),
    until: parseDay(params.get('until')),
    before: parsePlace(params.get('before')),
  };
}

/** The time between the two days, both included. */
export function timeRange({ from, until }: Pick<AuditFilters, 'from' | 'until'>): {
  readonly from: number | null;
  readonly until: number | null;
} {
  return {
    from: from === null ? null : Date.parse(from),
    until: until === null ? null : Date.parse(until) + DAY_MS,
  };
}

/** The query of an address with these filters, from another place on. */
export function auditQuery(filters: AuditFilters, before: AuditFilters['before'] = null): string {
  const { action, person, from, until } = filters;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ action, person, from, until }))
    if (value !== null) query.set(name, value);
  if (before !== null) query.set('before', `${before.at}.${before.id}`);
  return query.toString();
}

/** Every action that the log can hold, to choose from. */
export const ACTION_OPTIONS = Object.entries(AUDIT_WORDS).map(([value, name]) => ({ value, name }));

function parseDay(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return Number.isNaN(Date.parse(text)) ? null : text;
}

function parsePlace(text: string | null): AuditFilters['before'] {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,100})$/.exec(text ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id };
}
