import { beforeAll, describe, it } from 'vitest';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { expectTold, inCode, type Mistake } from '../support/mistake.ts';
import { projectTaxonomy } from '../support/project-taxonomy.ts';

let taxonomy: Taxonomy;

beforeAll(async () => {
  taxonomy = await projectTaxonomy();
});

const MISTAKES: Mistake[] = [
  [
    'another comment style',
    inCode('// @plant lost-update', '# @plant lost-update'),
    { line: 12, column: 3 },
    /not "#"/,
    /"\/\/ @plant lost-update"/,
  ],
  [
    'a block comment',
    inCode('// @end\n}\n\n', '/* @end */\n}\n\n'),
    { line: 18 },
    /starts with "\/\/"/,
    /"\/\/ @end"/,
  ],
  [
    'a misspelt marker',
    inCode('// @decoy', '// @decoi'),
    { line: 22 },
    /"@decoi" is no marker/,
    /@decoy integer-cents/,
  ],
  [
    'a marker behind code',
    inCode('return balance;', 'return balance; // @clean'),
    { line: 15, column: 19 },
    /alone on its line/,
    /\w/,
  ],
  [
    'a marker left open',
    inCode(/ {2}\/\/ @end\n\}\n$/, '}\n'),
    { line: 22, column: 3 },
    /never closed/,
    /\w/,
  ],
  ['an end too many', inCode('// @end', '// @end\n  // @end'), { line: 19 }, /@end without/, /\w/],
  ['a marker without id', inCode('@plant lost-update', '@plant'), { line: 12 }, /needs an id/, /\w/],
  [
    'a misspelt id',
    inCode('@plant lost-update', '@plant lost-updat'),
    { line: 12 },
    /no such defect/,
    /"lost-update"/,
  ],
];

describe('a mistake in a marker', () => {
  it.each(MISTAKES)('has its line and what mends it: %s', (_name, files, place, message, suggestion) => {
    const read = parseExercise(files);
    expectTold(
      { read, taxonomy },
      { rule: 'marker', file: 'code/points.ts', ...place },
      { message, suggestion },
    );
  });
});
