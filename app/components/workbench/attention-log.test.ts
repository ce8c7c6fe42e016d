import { describe, expect, it } from 'vitest';
import { createAttentionLog } from './attention-log.ts';

const SIGHT = { path: 'code/a.ts', start: 2, end: 3 };

describe('createAttentionLog', () => {
  it('adds up what was on screen and gives it out once', () => {
    const log = createAttentionLog(0);
    log.see(SIGHT, { now: 1_000, ms: 1_000 });
    log.see(SIGHT, { now: 2_000, ms: 1_000 });
    expect(log.take()).toEqual({
      activeMs: 2_000,
      files: { 'code/a.ts': { ms: 2_000, lineMs: [0, 2_000, 2_000] } },
    });
    expect(log.take()).toBeNull();
    expect(log.total().activeMs).toBe(2_000);
  });

  it('counts nothing after a minute without an act', () => {
    const log = createAttentionLog(0);
    log.see(SIGHT, { now: 60_000, ms: 1_000 });
    log.see(SIGHT, { now: 60_001, ms: 1_000 });
    expect(log.take()?.activeMs).toBe(1_000);
    log.act(70_000);
    log.see(SIGHT, { now: 71_000, ms: 1_000 });
    expect(log.take()?.activeMs).toBe(1_000);
  });

  it('keeps a report that did not arrive', () => {
    const log = createAttentionLog(0);
    log.see(SIGHT, { now: 1_000, ms: 1_000 });
    const taken = log.take();
    if (taken !== null) log.putBack(taken);
    expect(log.take()).toEqual(taken);
  });
});
