import { expect, it } from 'vitest';
import { addDefectEntry } from './add-defect-entry.ts';

const entry = {
  id: 'b',
  kind: 'value.boundary',
  qualifier: 'incorrect',
  remark: 'found by\n plant',
} as const;
const added = (indent: string) =>
  `${indent}# found by plant\n${indent}b:\n${[
    'kinds: [value.boundary]',
    'severity: major',
    'difficulty: 3',
    'qualifier: incorrect',
    "title: ''",
    "why: ''",
    "catch: ''",
    "explanation: ''",
  ]
    .map((line) => `${indent}${indent}${line}\n`)
    .join('')}`;

it('adds an entry behind the others and keeps comments and blank lines', () => {
  const yaml = 'id: x\ndefects:\n  # first\n  a: { severity: minor }\n\n# decoys next\ndecoys: {}\n';
  expect(addDefectEntry(yaml, entry)).toBe(
    `id: x\ndefects:\n  # first\n  a: { severity: minor }\n${added('  ')}\n# decoys next\ndecoys: {}\n`,
  );
});

it('keeps the indentation of the entries that are there', () => {
  const yaml = 'defects:\n    a:\n        severity: minor\ntitle: x\n';
  expect(addDefectEntry(yaml, entry)).toBe(
    `defects:\n    a:\n        severity: minor\n${added('    ')}title: x\n`,
  );
});

it.each(['id: x\n', 'id: x', 'defects: {}\nid: x\n', 'defects:\nid: x\n'])(
  'makes the first entry of %j',
  (yaml) => {
    expect(addDefectEntry(yaml, entry)).toContain(`defects:\n${added('  ')}`);
  },
);

it('refuses entries in flow style, which have no lines of their own', () => {
  expect(addDefectEntry('defects: { a: { severity: minor } }\n', entry)).toBe(null);
});
