import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { createRandom } from '#app/domain/random.ts';
import { below } from '../pick.ts';

type Pick = (below: number) => number;

const FRAGMENTS = [
  '// @plant lost-update\n',
  '// @plant constructor\n',
  '// @clean\n',
  '// @end\n',
  '// @decoy\n',
  '# @site lost-update\n',
  '// @neutral\n',
  '/* @end */',
  '\t',
  '\r\n',
  '\uFEFF',
  '\0',
  '\uFFFD',
  '\u2028',
  "'",
  '`',
  '${',
  '{{{{',
  '[[[[',
  '}',
  '&a *a ',
  '<<: *a\n',
  '__proto__: 1\n',
  'constructor: { severity: minor }\n',
  '!!binary x\n',
  '--- \n',
  '? : ? :\n',
  '*/',
  'unsafe ',
  'export default ',
  "import 'node:fs';\n",
  'while (true);\n',
  '## Reply\n',
  '%',
  ': ',
  '- ',
  '"\\ud800"',
];

const PATHS = [
  'exercise.yml',
  'code',
  'code/',
  'code/../points.ts',
  'probes/constructor.test.ts',
  'probes/__proto__.test.ts',
  'probes/lost-update.ts',
  'alternates/x.ts',
  'alternates/__proto__/code/points.ts',
  'incidents/constructor.yaml',
  'incidents/x',
  'test/points.test.ts',
  'code/points.sql',
  'code/points.py',
  'tests/.test.ts',
];

const TEXT_DAMAGE: readonly ((text: string, pick: Pick) => string)[] = [
  (text, pick) => text.slice(0, pick(text.length + 1)),
  (text, pick) => text.slice(pick(text.length + 1)),
  (text, pick) => splice(text, { at: pick(text.length + 1), remove: 0, add: fragment(pick) }),
  (text, pick) => splice(text, { at: pick(text.length + 1), remove: 1 + pick(8), add: '' }),
  (text, pick) => splice(text, { at: pick(text.length + 1), remove: 1, add: fragment(pick) }),
  (text, pick) => onLines(text, (lines) => lines.splice(pick(lines.length), 1 + pick(3))),
  (text, pick) =>
    onLines(text, (lines) => lines.splice(pick(lines.length), 0, lines[pick(lines.length)] ?? '')),
  (text, pick) =>
    onLines(text, (lines) => lines.splice(pick(lines.length), 1, lines[pick(lines.length)] ?? '')),
  (text, pick) =>
    onLines(text, (lines) => lines.splice(pick(lines.length), 0, fragment(pick).repeat(1 + pick(40)))),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, pick) => text.replaceAll('  ', pick(2) === 0 ? '\t' : ' '),
  () => '',
  (text, pick) => text + text.slice(pick(text.length + 1)),
  (text, pick) => text.replace(/[a-z]{4,}/g, (word) => (pick(60) === 0 ? word.slice(1) : word)),
];

/** A copy of the files with one to four seeded mistakes, of the kinds that people, editors and machines make. */
export function damage(files: SourceFiles, seed: number): SourceFiles {
  const random = createRandom(seed);
  const pick: Pick = (end) => below(random, end);
  let damaged = files;
  for (let left = 1 + pick(4); left > 0; left -= 1) damaged = damageOnce(damaged, pick);
  return damaged;
}

function damageOnce(files: SourceFiles, pick: Pick): SourceFiles {
  const paths = Object.keys(files);
  const path = paths[pick(paths.length)];
  if (path === undefined) return files;
  const { [path]: text = '', ...rest } = files;
  switch (pick(10)) {
    case 0:
      return rest;
    case 1:
      return { ...rest, [PATHS[pick(PATHS.length)] ?? 'x']: text };
    case 2:
      return { ...files, [PATHS[pick(PATHS.length)] ?? 'x']: files[paths[pick(paths.length)] ?? ''] ?? '' };
    default:
      return { ...files, [path]: TEXT_DAMAGE[pick(TEXT_DAMAGE.length)]?.(text, pick) ?? text };
  }
}

function fragment(pick: Pick): string {
  return FRAGMENTS[pick(FRAGMENTS.length)] ?? '';
}

function splice(text: string, { at, remove, add }: { at: number; remove: number; add: string }): string {
  return text.slice(0, at) + add + text.slice(at + remove);
}

function onLines(text: string, change: (lines: string[]) => unknown): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}
