import { beforeAll, describe, it } from 'vitest';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { expectTold, inYaml, points, type Mistake } from '../support/mistake.ts';
import { projectTaxonomy } from '../support/project-taxonomy.ts';

let taxonomy: Taxonomy;

beforeAll(async () => {
  taxonomy = await projectTaxonomy();
});

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b]
d: [*c,*c,*c,*c,*c,*c,*c,*c]
`;
const withLateCall = inYaml('decoys:', '  late-call: { severity: minor }\ndecoys:');

const MISTAKES: Mistake[] = [
  [
    'an unknown key',
    inYaml('severity: major', 'severty: major'),
    { line: 14, column: 5 },
    /severty: there is no/,
    /"severity"/,
  ],
  [
    'a value not allowed',
    inYaml('severity: major', 'severity: majr'),
    { line: 14 },
    /"majr" is not/,
    /"major"/,
  ],
  ['a missing field', inYaml('language: typescript\n', ''), { line: 1 }, /language is missing/, /typescript/],
  ['a wrong type', inYaml('version: 1', 'version: one'), { line: 2 }, /version: expected/, /number|int/],
  ['no value', inYaml('title: Award loyalty points', 'title:'), { line: 5 }, /found nothing/, /\w/],
  ['an id with capitals', inYaml('lost-update:', 'Lost_Update:'), { line: 12 }, /Lost_Update/, /lower-case/],
  ['a key twice', inYaml('version: 1', 'version: 1\nversion: 2'), { line: 3 }, /unique/, /Remove one/],
  ['a tab', inYaml('    severity', '\tseverity'), { line: 14 }, /[Tt]ab/, /spaces/],
  ['an open quote', inYaml('title: Award', "title: 'Award"), { line: 5 }, /quote/, /[Cc]lose|[Qq]uote/],
  [
    'a bare colon',
    inYaml('title: Award', 'title: Points: Award'),
    { line: 5 },
    /[Nn]ested|implicit/,
    /Quote/,
  ],
  [
    'a wrong entry',
    inYaml('entry: code/points.ts', 'entry: code/point.ts'),
    { line: 9 },
    /not exist/,
    /"code\/points\.ts"/,
  ],
  [
    'an unknown kind',
    inYaml('conc.lost-update,', 'conc.lost-updates,'),
    { line: 13 },
    /no kind/,
    /"conc\.lost-update"/,
  ],
  [
    'a missing text',
    inYaml('title: Cents times three, divided by 200', "title: ''"),
    { rule: 'words', line: 29 },
    /integer-cents\.title is missing/,
    /\w/,
  ],
  ['other facts', inYaml('all 7 tests', 'all 8 tests'), { rule: 'notes', line: 36 }, /number 8/, /both/],
  ['a telling tag', inYaml('[loyalty]', '[loyalty, buggy]'), { rule: 'spoiler', line: 10 }, /"buggy"/, /\w/],
  ['no plant', withLateCall, { rule: 'marker', line: 26 }, /late-call has no @plant/, /@plant late-call/],
  [
    'no probe',
    withLateCall,
    { rule: 'probe', line: 26 },
    /late-call has no probe/,
    /probes\/late-call\.test\.ts/,
  ],
  [
    'aliases that multiply',
    { ...points, 'exercise.yaml': bomb },
    { line: 2 },
    /[Aa]lias/,
    /Write the text out/,
  ],
  [
    'brackets without end',
    { ...points, 'exercise.yaml': `id: a\ntags: ${'['.repeat(100_000)}` },
    { line: 2 },
    /brackets/,
    /\w/,
  ],
  ['an empty file', { ...points, 'exercise.yaml': '' }, { line: 1 }, /found nothing/, /\w/],
  ['a list', { ...points, 'exercise.yaml': '- a\n' }, { line: 1 }, /found a list/, /\w/],
];

describe('a mistake in exercise.yaml', () => {
  it.each(MISTAKES)('has its line and what mends it: %s', (_name, files, place, message, suggestion) => {
    const read = parseExercise(files);
    expectTold({ read, taxonomy }, { file: 'exercise.yaml', ...place }, { message, suggestion });
  });
});
