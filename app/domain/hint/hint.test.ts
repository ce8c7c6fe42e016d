import { describe, expect, it } from 'vitest';
import { manifestSchema } from '#app/domain/exercise/manifest.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { nextHint, type HintSource, type TakenHint } from './next-hint.ts';
import { tellHints } from './tell-hint.ts';

const blank = (count: number) =>
  Array.from({ length: count }, (_, line) => `const pad${line} = 0;`).join('\n');
const plant = (id: string) => `// @plant ${id}\nwrong();\n// @clean\nright();\n// @end\n`;

const CODE = parseCode({
  'code/a.ts': `${blank(14)}\n${plant('slip')}${blank(30)}\n`,
  'code/b.ts': `${plant('race')}${blank(3)}\n${plant('odd')}`,
});

const TAXONOMY: Taxonomy = {
  version: 1,
  cweVersion: '',
  areas: [
    { id: 'concurrency', name: 'Concurrency' },
    { id: 'values-and-input', name: 'Values and input' },
  ],
  categories: [
    { id: 'conc', name: 'Concurrency', definition: '', area: 'concurrency' },
    { id: 'value', name: 'Values', definition: '', area: 'values-and-input' },
  ],
  kinds: [
    { id: 'conc.lost-update', name: 'Lost update', definition: 'Two writers, one result.', category: 'conc' },
    { id: 'value.boundary', name: 'Boundary', definition: 'One off.', category: 'value' },
  ].map((kind) => ({ ...kind, cwe: [], passesBecause: '', howToCatch: '', omission: false })),
};

function source(planted: readonly string[]): HintSource {
  const defect = (severity: string, kinds: readonly string[], title: string) => ({ severity, kinds, title });
  return {
    manifest: manifestSchema.parse({
      id: 'x',
      version: 1,
      kind: 'review',
      language: 'typescript',
      entry: 'code/a.ts',
      defects: {
        slip: defect('major', ['value.boundary'], 'title-of-slip'),
        race: defect('critical', ['conc.lost-update'], 'title-of-race'),
        odd: defect('minor', [], 'title-of-odd'),
      },
    }),
    variant: renderVariant(CODE, planted),
    fileOrder: ['code/a.ts', 'code/b.ts'],
    taxonomy: TAXONOMY,
  };
}

/** Takes hints as asked until none is left. */
function take(planted: readonly string[], asked: readonly ('same' | 'another')[]): readonly TakenHint[] {
  return asked.reduce<readonly TakenHint[]>((taken, about) => {
    const hint = nextHint(source(planted), { taken, about });
    return hint === null ? taken : [...taken, hint];
  }, []);
}

const steps = (taken: readonly TakenHint[]) => taken.map(({ defectId, step }) => `${defectId} ${step}`);

describe('nextHint', () => {
  it('goes from far to near on the gravest defect, then to the next', () => {
    expect(
      steps(
        take(
          ['slip', 'race'],
          Array.from({ length: 9 }, () => 'same' as const),
        ),
      ),
    ).toEqual([
      'race area',
      'race file',
      'race region',
      'race kind',
      'slip area',
      'slip file',
      'slip region',
      'slip kind',
    ]);
  });

  it('goes to another defect when asked, and comes back when no other is left', () => {
    expect(steps(take(['slip', 'race'], ['same', 'another', 'another', 'same']))).toEqual([
      'race area',
      'slip area',
      'race file',
      'race region',
    ]);
  });

  it('tells no area or kind of a defect that has none', () => {
    expect(steps(take(['odd'], ['same', 'same', 'same']))).toEqual(['odd file', 'odd region']);
  });

  it('says once that nothing is planted', () => {
    expect(take([], ['same', 'same'])).toEqual([{ defectId: null, step: 'nothing' }]);
  });
});

describe('tellHints', () => {
  const told = (planted: readonly string[], asked: readonly ('same' | 'another')[]) =>
    tellHints(source(planted), take(planted, asked));

  it('tells each step and nothing beyond it', () => {
    const [area, file, region, kind] = told(['race'], ['same', 'same', 'same', 'same']);
    expect(area).toEqual({
      number: 1,
      round: 1,
      step: 'area',
      words: 'Something is wrong here. Think of concurrency.',
      place: null,
    });
    expect(file?.words).toBe('It is in code/b.ts.');
    expect(region?.words).toBe('It is within lines 1–5 of code/b.ts.');
    expect(kind?.words).toBe('Look for this: lost update. Two writers, one result.');
  });

  it('tells a region of whole blocks around the lines', () => {
    const [, , region] = told(['slip'], ['same', 'same', 'same']);
    expect(region?.place).toEqual({ file: 'code/a.ts', start: 11, end: 20 });
  });

  it('numbers rounds by the place that they are about', () => {
    expect(told(['slip', 'race'], ['same', 'another', 'another']).map(({ round }) => round)).toEqual([
      1, 2, 1,
    ]);
  });

  it('never names a defect', () => {
    const all = JSON.stringify(
      told(
        ['slip', 'race', 'odd'],
        Array.from({ length: 10 }, () => 'same' as const),
      ),
    );
    expect(all).not.toMatch(/title-of|"slip|"race|"odd/);
  });
});
