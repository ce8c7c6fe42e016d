import { describe, expect, it } from 'vitest';
import { searchFiles } from './search-files.ts';

const files = [
  { path: 'code/a.ts', text: 'const Total = 1;\n  return total;\n' },
  { path: 'code/b.ts', text: 'totals();\n' },
];
const search = (query: string) => searchFiles(files, query).map(({ path, line }) => `${path}:${line}`);

describe('searchFiles', () => {
  it('finds lines in all files, whatever their capitals', () => {
    expect(search('total')).toEqual(['code/a.ts:1', 'code/a.ts:2', 'code/b.ts:1']);
  });

  it('is exact about capitals once some are typed', () => {
    expect(search('Total')).toEqual(['code/a.ts:1']);
  });

  it('finds nothing for nothing', () => {
    expect(search('  ')).toEqual([]);
  });

  it('stops at 200 lines', () => {
    const many = [{ path: 'a', text: 'x\n'.repeat(201) }];
    expect(searchFiles(many, 'x')).toHaveLength(200);
    expect(searchFiles([{ path: 'a', text: 'x\n'.repeat(199) }], 'x')).toHaveLength(199);
  });
});
