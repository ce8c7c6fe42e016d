import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';

/** The one kind of its defect. */
export const KIND = 'value.off-by-one';
const LOADS = "import * as odd from './subject';\nit('loads', () => { expect(odd).toBeDefined(); });\n";

type Parts = {
  readonly clean: string;
  readonly mistake: readonly [string, string];
  readonly probe: string;
  readonly visible?: string;
};

/** An exercise of one file with one planted mistake, which the probe finds. */
export function smallExercise({ clean, mistake, probe, visible = LOADS }: Parts): Exercise {
  const read = parseExercise({
    'exercise.yaml': `id: odd
version: 1
kind: review
language: typescript
entry: code/subject.ts
defects: { mistake: { kinds: [${KIND}], severity: major } }
`,
    'code/subject.ts': annotated(clean, mistake),
    'tests/visible.test.ts': visible,
    'probes/mistake.test.ts': probe,
  });
  if (read.status === 'read') return read.exercise;
  throw new Error(JSON.stringify(read.problems));
}

/** The code with markers around the one line that holds the right text. */
function annotated(clean: string, [right, wrong]: readonly [string, string]): string {
  const lines = clean.split('\n');
  const at = lines.findIndex((line) => line.includes(right));
  const line = lines[at];
  if (line === undefined) throw new Error(`no line holds ${right}`);
  const block = ['// @plant mistake', line.replace(right, () => wrong), '// @clean', line, '// @end'];
  return lines.toSpliced(at, 1, ...block).join('\n');
}
