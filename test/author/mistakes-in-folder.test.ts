import { beforeAll, describe, it } from 'vitest';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { change } from '../support/guide-exercise.ts';
import { expectTold, points, type Mistake } from '../support/mistake.ts';
import { projectTaxonomy } from '../support/project-taxonomy.ts';

let taxonomy: Taxonomy;

beforeAll(async () => {
  taxonomy = await projectTaxonomy();
});

const textOf = (path: string) => points[path] ?? '';

const MISTAKES: Mistake[] = [
  ['nothing at all', {}, { file: 'exercise.yaml', line: 1 }, /is missing/, /\w/],
  [
    'a byte order mark',
    { ...points, 'brief.md': `\uFEFF${textOf('brief.md')}` },
    { file: 'brief.md', line: 1 },
    /byte order mark/,
    /BOM/,
  ],
  [
    'CRLF',
    { ...points, 'brief.md': textOf('brief.md').replaceAll('\n', '\r\n') },
    { file: 'brief.md', line: 1 },
    /CRLF/,
    /sed/,
  ],
  [
    'a misspelt folder',
    { ...points, 'probe/a.test.ts': '' },
    { file: 'probe/a.test.ts' },
    /nothing reads probe/,
    /"probes\/"/,
  ],
  ['a folder for a file', { ...points, 'brief.md/ticket.md': '' }, { file: 'brief.md' }, /is a folder/, /\w/],
  [
    'a wrong ending',
    { ...points, 'probes/lost-update.ts': '' },
    { rule: 'probe', file: 'probes/lost-update.ts' },
    /no defect/,
    /"lost-update"/,
  ],
  [
    'an alternate file',
    { ...points, 'alternates/points.ts': '' },
    { file: 'alternates/points.ts' },
    /is a folder/,
    /\w/,
  ],
  [
    'an idle alternate',
    { ...points, 'alternates/b/code/point.ts': '' },
    { rule: 'alternate', line: 1 },
    /replaces none/,
    /"code\/points\.ts"/,
  ],
  [
    'a dropped export',
    change(points, 'alternates/in-line/code/points.ts', 'export type Purchase', 'type Purchase'),
    { rule: 'alternate', file: 'alternates/in-line/code/points.ts', line: 1 },
    /export "Purchase"/,
    /Export/,
  ],
  [
    'a key of an incident',
    change(points, 'incidents/lost-update.yaml', 'impact:', 'impacts:'),
    { rule: 'incident', file: 'incidents/lost-update.yaml', line: 17 },
    /impacts: there is no/,
    /"impact"/,
  ],
  [
    'an incident of no defect',
    { ...points, 'incidents/lost-updates.yaml': textOf('incidents/lost-update.yaml') },
    { rule: 'incident', line: 1 },
    /no defect/,
    /"lost-update"/,
  ],
];

describe('a mistake in the folder', () => {
  it.each(MISTAKES)('has its file and what mends it: %s', (_name, files, place, message, suggestion) => {
    const read = parseExercise(files);
    expectTold({ read, taxonomy }, place, { message, suggestion });
  });
});
