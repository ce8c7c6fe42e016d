import { describe, expect, it } from 'vitest';
import { auditQuery, parseAuditFilters, timeRange } from './audit-filters.ts';

const parse = (query: string) => parseAuditFilters(new URLSearchParams(query));

describe('the filters of the audit log', () => {
  it.each([
    '',
    'action=role.granted',
    'person=ada%40example.org&from=2026-11-01&until=2026-11-30',
    'from=2026-11-01&before=1764000000000.0199-ab',
  ])('write "%s" back as it was read', (query) => {
    const filters = parse(query);
    expect(auditQuery(filters, filters.before)).toBe(query);
  });

  it.each([
    'action=x',
    'action=toString',
    'from=yesterday',
    'from=2026-13-40',
    'before=1',
    'before=x.y',
    'person=+',
  ])('ignore %s', (query) => {
    expect(auditQuery(parse(query), parse(query).before)).toBe('');
  });

  it('include both days', () => {
    const range = timeRange(parse('from=2026-11-25&until=2026-11-25'));
    expect(range).toEqual({ from: Date.UTC(2026, 10, 25), until: Date.UTC(2026, 10, 26) });
  });
});
