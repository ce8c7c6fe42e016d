import { describe, expect, it } from 'vitest';
import { listRemovedFiles, presentFiles } from './present-files.server.ts';

const plain = (_path: string, text: string) => text.replace(/\n$/, '').split('\n');
const code = (path: string, text: string) => ({ path, text, role: 'code' as const });

describe('presentFiles', () => {
  it('compares each file under review with the code before it, and shows what is gone', () => {
    const files = presentFiles(
      {
        files: [
          code('code/a.ts', 'one\ntwo\n'),
          code('code/b.ts', 'new\nfile\n'),
          code('code/c.ts', 'same\n'),
        ],
        base: { 'base/a.ts': 'one\nzwei\n', 'base/c.ts': 'same\n' },
      },
      plain,
    );
    expect(files.map(({ comparison }) => comparison)).toEqual([
      { status: 'changed', changes: [{ start: 2, end: 2, removed: ['zwei'] }] },
      { status: 'new', changes: [{ start: 1, end: 2, removed: [] }] },
      { status: 'same', changes: [] },
    ]);
  });

  it('compares nothing where there is no code from before, nor given files', () => {
    const support = { path: 'support/clock.ts', text: 'x\n', role: 'support' as const };
    expect(presentFiles({ files: [code('code/a.ts', 'x\n')], base: {} }, plain)[0]?.comparison).toBeNull();
    expect(presentFiles({ files: [support], base: { 'base/a.ts': 'x\n' } }, plain)[0]?.comparison).toBeNull();
  });

  it('names files that the change took away', () => {
    const base = { 'base/a.ts': 'x\n', 'base/old.ts': 'x\n' };
    expect(listRemovedFiles({ files: [code('code/a.ts', 'x\n')], base })).toEqual(['code/old.ts']);
  });
});
