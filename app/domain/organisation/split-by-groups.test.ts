import { describe, expect, it } from 'vitest';
import { splitByGroups } from './split-by-groups.ts';

const RULES = [
  { group: 'leads', role: 'manager', teamId: 't1' },
  { group: 'chiefs', role: 'manager', teamId: 't1' },
  { group: 'ops', role: 'admin', teamId: null },
] as const;

describe('the roles of groups', () => {
  it('are given to who is in the group, and taken from who is not', () => {
    expect(splitByGroups(RULES, ['ops', 'other'])).toEqual({
      give: [{ role: 'admin', teamId: null }],
      take: [{ role: 'manager', teamId: 't1' }],
    });
  });

  it('stay while one of several groups gives them', () => {
    expect(splitByGroups(RULES, ['chiefs'])).toEqual({
      give: [{ role: 'manager', teamId: 't1' }],
      take: [{ role: 'admin', teamId: null }],
    });
  });

  it('are nothing without rules', () => {
    expect(splitByGroups([], ['ops'])).toEqual({ give: [], take: [] });
  });
});
