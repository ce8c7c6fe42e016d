import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportAudit } from '#app/commands/export-audit.server.ts';
import { viewAccount } from '#app/commands/view-account.server.ts';
import { listViewsOfPerson } from '#db/audit.server.ts';
import { createTestContext } from '../support/command-context.ts';
import { auditOf } from '../support/audit-of.ts';

const ENTRY = { id: 'e1', at: Date.UTC(2026, 10, 25), action: 'team.created', subject: null, detail: '' };

describe('the audit log as CSV', () => {
  it('holds no formula that a spreadsheet would run, and knows who took it out', async () => {
    const context = await createTestContext();
    const actorId = await context.addPerson('admin', ['admin']);
    const entries = ['=1+1', '+1', '-1', '@x', '\t=1', 'a "b", c'].map((actor) => ({ ...ENTRY, actor }));
    const csv = await exportAudit(context, { actorId, query: '', entries });
    const rows: string[][] = parse(csv);
    expect(rows[0]).toEqual(['at', 'actor', 'action', 'subject', 'detail', 'id']);
    for (const [, actor = ''] of rows.slice(1)) expect(actor).not.toMatch(/^[=+\-@\t]/);
    expect(rows[1]?.[0]).toBe('2026-11-25T00:00:00.000Z');
    expect(await auditOf(context, actorId)).toEqual(['audit.exported']);
  });
});

describe('looking at somebody’s account', () => {
  it('is noted, unless it is one’s own', async () => {
    const context = await createTestContext();
    const actorId = await context.addPerson('admin', ['admin']);
    const personId = await context.addLearner('bea');
    expect(await viewAccount(context, { actorId, personId })).toMatchObject({ account: { name: 'bea' } });
    expect(await auditOf(context, personId)).toEqual(['person.viewed']);
    const views = await listViewsOfPerson(context.db, { personId, limit: 10 });
    expect(views).toMatchObject([{ actorId, action: 'person.viewed' }]);
    expect(await listViewsOfPerson(context.db, { personId: actorId, limit: 10 })).toEqual([]);
    await viewAccount(context, { actorId, personId: actorId });
    expect(await auditOf(context, actorId)).toEqual(['person.viewed']);
  });
});
