import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importCommit } from '#app/commands/import-commit.server.ts';
import type { ImportedExercise } from '#app/commands/import-exercise.server.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { ROOT } from '../support/read-imports.ts';
import { useSandbox } from '../support/sandbox.ts';
import { createRepository, type Repository } from './repository.ts';

const shop = useSandbox();
let taxonomy: Taxonomy;
let repository: Repository;

beforeAll(async () => {
  taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
});
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => repository.remove());

const importFix = (revision: string): Promise<ImportedExercise> =>
  importCommit(
    { sandbox: shop.sandbox, taxonomy },
    { folder: 'Stock fix', repository: repository.path, revision },
  );

const STOCK = `import { toCents } from './money.js';

export function total(items) {
  let sum = 0;
  for (let index = 0; index < items.length; index += 1) sum += toCents(items[index].price);
  return sum;
}

export function cheapest(items) {
  if (items.length === 0) return null;
  return items.reduce((best, item) => (item.price < best.price ? item : best));
}
`;
const BAD_STOCK = STOCK.replace('index = 0', 'index = 1');
const MONEY = `export const toCents = (price) => Math.round(price * 100);\n`;
const BAD_MONEY = MONEY.replace('Math.round', 'Math.floor');
const TESTS = `import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { total, cheapest } from '../src/stock.js';

describe('stock', () => {
  it('finds the cheapest', () => assert.deepEqual(cheapest([{ price: 2 }, { price: 1 }]), { price: 1 }));
  it('has no cheapest of nothing', () => assert.equal(cheapest([]), null));
  it('adds up nothing', () => assert.equal(total([]), 0));
});
`;
const withTests = (...lines: readonly string[]) =>
  TESTS.replace(/\}\);\n$/, `${lines.map((line) => `  ${line}\n`).join('')}});\n`);
const ADDS_UP = `it('adds up', () => assert.equal(total([{ price: 1 }, { price: 2 }]), 300));`;
const ROUNDS = `it('rounds', () => assert.equal(total([{ price: 0 }, { price: 1.005 }, { price: 19.99 }]), 2099));`;

describe('from-git', () => {
  it('makes an exercise of a one-file fix whose test stood beside it', async () => {
    repository.commit('start', {
      'src/stock.js': BAD_STOCK,
      'src/money.js': MONEY,
      'test/stock.test.js': withTests(ADDS_UP),
    });
    const fix = repository.commit('Count the first item', { 'src/stock.js': STOCK });
    const { report, files } = await importFix(fix);
    expect(report).toMatchObject({ ok: true, visibleTests: 3, probes: 1 });
    expect(report.defects).toHaveLength(1);
    expect(files['code/stock.js']).toContain('// @plant');
    expect(files['support/money.js']).toBe(MONEY);
    expect(report.todo.join()).toContain('Count the first item');
  });

  it('makes one defect of each independent change in a fix of two files with its tests', async () => {
    repository.commit('start', {
      'src/stock.js': BAD_STOCK,
      'src/money.js': BAD_MONEY,
      'test/stock.test.js': TESTS,
    });
    const fix = repository.commit('Mend totals', {
      'src/stock.js': STOCK,
      'src/money.js': MONEY,
      'test/stock.test.js': withTests(ADDS_UP, ROUNDS),
    });
    const { report, files } = await importFix(fix);
    expect(report).toMatchObject({ ok: true, visibleTests: 3, probes: 2 });
    expect(report.defects).toHaveLength(2);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['code/stock.js', 'code/money.js']));
  });

  it('follows a rename that came with the fix', async () => {
    repository.commit('start', {
      'stock.js': BAD_STOCK.replace('./money', './src/money'),
      'src/money.js': MONEY,
    });
    const fix = repository.commit('Move and mend', {
      'stock.js': null,
      'src/stock.js': STOCK,
      'test/stock.test.js': withTests(ADDS_UP),
    });
    const { report, files } = await importFix(fix);
    expect(report).toMatchObject({ ok: true, probes: 1 });
    expect(files['code/stock.js']?.match(/@plant/g)).toHaveLength(1);
  });

  it('plants the first parent of a merge commit, and says so', async () => {
    repository.commit('start', {
      'src/stock.js': BAD_STOCK,
      'src/money.js': MONEY,
      'test/stock.test.js': TESTS,
    });
    repository.git('checkout', '-q', '-b', 'fix');
    repository.commit('Mend', { 'src/stock.js': STOCK, 'test/stock.test.js': withTests(ADDS_UP) });
    repository.git('checkout', '-q', 'main');
    repository.commit('Other work', { 'README.md': 'stock' });
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge the fix', 'fix');
    const { report } = await importFix('HEAD');
    expect(report).toMatchObject({ ok: true, probes: 1 });
    expect(report.warnings.join('\n')).toContain('is a merge: its first parent');
  });

  it('leaves binary files, links and other than code aside, and names those that could matter', async () => {
    repository.commit('start', {
      'src/stock.js': BAD_STOCK,
      'src/money.js': MONEY,
      'test/stock.test.js': TESTS,
      'src/table.js': new Uint8Array([0, 1, 2]),
    });
    symlinkSync('stock.js', join(repository.path, 'src/link.js'));
    const fix = repository.commit('Mend', {
      'src/stock.js': STOCK,
      'test/stock.test.js': withTests(ADDS_UP),
      'logo.png': new Uint8Array([137, 80, 0, 1]),
      'src/table.js': new Uint8Array([0, 1, 3]),
    });
    const { report } = await importFix(fix);
    expect(report).toMatchObject({ ok: true, probes: 1 });
    expect(report.warnings).toContain('src/link.js is a symbolic link: it was left out');
    expect(report.warnings).toContain('src/table.js is binary, not UTF-8 or too large: it was left out');
  });

  it('leaves a submodule aside, and says so', async () => {
    const start = repository.commit('start', {
      'src/stock.js': BAD_STOCK,
      'src/money.js': MONEY,
      'test/stock.test.js': withTests(ADDS_UP),
    });
    repository.write({ 'src/stock.js': STOCK });
    repository.git('add', '-A');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${start},vendor/lib`);
    repository.git('commit', '-q', '-m', 'Mend');
    const { report } = await importFix('HEAD');
    expect(report).toMatchObject({ ok: true, probes: 1 });
    expect(report.warnings).toContain('vendor/lib is a submodule: it was left out');
  });

  it('leaves out changed code that no test reaches', async () => {
    repository.commit('start', {
      'src/stock.js': BAD_STOCK,
      'src/money.js': MONEY,
      'src/server.js': `import express from 'express';\nexpress();\n`,
      'test/stock.test.js': TESTS,
    });
    const fix = repository.commit('Mend', {
      'src/stock.js': STOCK,
      'src/server.js': `import express from 'express';\nexpress().listen(80);\n`,
      'test/stock.test.js': withTests(ADDS_UP),
    });
    const { report } = await importFix(fix);
    expect(report).toMatchObject({ ok: true });
    expect(report.warnings).toContain('src/server.js: no test reaches it: it was left out');
  });

  it('brings over CommonJS and jest tests beside the code', async () => {
    const code = (start: number) =>
      `const { toCents } = require('./money');\nexports.total = (items) => {\n  let sum = 0;\n  for (let i = ${start}; i < items.length; i++) sum += toCents(items[i].price);\n  return sum;\n};\n`;
    repository.commit('start', {
      'lib/stock.js': code(1),
      'lib/money.js': 'exports.toCents = (price) => Math.round(price * 100);\n',
    });
    const fix = repository.commit('Mend', {
      'lib/stock.js': code(0),
      'lib/__tests__/stock.js': `const stock = require('../stock');\ntest('adds up nothing', () => {\n  expect(stock.total([])).toBe(0);\n});\ntest('adds up', () => {\n  expect(stock.total([{ price: 1 }])).toBe(100);\n});\n`,
    });
    expect((await importFix(fix)).report).toMatchObject({ ok: true, visibleTests: 1, probes: 1 });
  });

  it.each([
    [
      'the first commit',
      async () => repository.commit('start', { 'src/stock.js': STOCK }),
      /is the first commit/,
    ],
    [
      'a commit without code',
      async () => {
        repository.commit('start', { 'src/stock.js': STOCK });
        return repository.commit('Docs', { 'README.md': 'stock', 'logo.png': new Uint8Array([0]) });
      },
      /changes no JavaScript or TypeScript code, only README.md, logo.png/,
    ],
    [
      'a commit that only adds code',
      async () => {
        repository.commit('start', { 'README.md': '' });
        return repository.commit('Add stock', { 'src/stock.js': STOCK });
      },
      /adds src\/stock.js but changes no code/,
    ],
    [
      'an empty commit',
      async () => {
        repository.commit('start', { 'README.md': '' });
        return repository.commit('Nothing', {});
      },
      /changes nothing/,
    ],
    [
      'a fix that no test reaches',
      async () => {
        repository.commit('start', { 'src/stock.js': BAD_STOCK, 'src/money.js': MONEY });
        return repository.commit('Mend', { 'src/stock.js': STOCK });
      },
      /No test imports src\/stock.js/,
    ],
    [
      'code that needs a package',
      async () => {
        const code = (by: number) =>
          `import merge from 'lodash.merge';\nexport const twice = (n) => merge({}, { n: n * ${by} }).n;\n`;
        repository.commit('start', {
          'src/twice.js': code(3),
          'test/twice.test.js': `import { twice } from '../src/twice.js';\ntest('twice', () => expect(twice(2)).toBe(4));\n`,
        });
        return repository.commit('Mend', { 'src/twice.js': code(2) });
      },
      /Import of "lodash.merge": the sandbox does not have it/,
    ],
    ['a revision that does not exist', async () => 'v9.9', /There is no commit "v9.9"/],
    ['a revision that looks like an option', async () => '--output=/tmp/x', /There is no commit/],
  ])('says why %s is no exercise', async (_name, prepare, reason) => {
    await expect(importFix(await prepare())).rejects.toThrow(reason);
  });

  it('says that a folder is no repository', async () => {
    await expect(
      importCommit({ sandbox: shop.sandbox, taxonomy }, { folder: 'x', repository: '/', revision: 'HEAD' }),
    ).rejects.toThrow('This is no git repository.');
  });
});
