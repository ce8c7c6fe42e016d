import { describe, expect, it } from 'vitest';
import { changeView, type View } from './use-view.ts';

const VIEW: View = {
  path: 'code/a.ts',
  openPaths: ['code/a.ts'],
  selection: { file: 'code/a.ts', anchor: 4, head: 6 },
  name: null,
  trail: [],
  isDiffShown: true,
  findingId: null,
  isFormOpen: false,
  formFocus: null,
  isBriefOpen: false,
  wantsEditor: false,
  wantsLine: null,
  provingId: null,
  drawerTab: 'proof',
  sheetTab: 'findings',
  dialog: null,
};

describe('changeView', () => {
  it('begins another file at its first line and gives it a tab', () => {
    expect(changeView(VIEW, { path: 'support/b.ts' })).toMatchObject({
      path: 'support/b.ts',
      openPaths: ['code/a.ts', 'support/b.ts'],
      selection: { file: 'support/b.ts', anchor: 1, head: 1 },
    });
  });

  it('opens the file of the lines that are chosen', () => {
    const selection = { file: 'code/c.ts', anchor: 9, head: 9 };
    expect(changeView(VIEW, { selection })).toMatchObject({ path: 'code/c.ts', selection });
  });

  it('forgets the name under the cursor once other lines are chosen', () => {
    const named = changeView(VIEW, { selection: VIEW.selection, name: { name: 'total', isMember: false } });
    expect(changeView(named, { drawerTab: 'fix' }).name?.name).toBe('total');
    expect(changeView(named, { selection: { file: 'code/a.ts', anchor: 5, head: 5 } }).name).toBeNull();
  });

  it('keeps the lines when only something else changes', () => {
    expect(changeView(VIEW, { drawerTab: 'fix' }).selection).toBe(VIEW.selection);
  });
});
