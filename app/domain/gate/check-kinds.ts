import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { inYaml, type GateProblem } from './gate-problem.ts';
import { nearest } from './nearest.ts';

/** Rule `schema`: every kind is one of the taxonomy. */
export function checkKinds({ manifest }: Exercise, { kinds }: Taxonomy): readonly GateProblem[] {
  const known = new Set(kinds.map(({ id }) => id));
  return Object.entries(manifest.defects).flatMap(([id, defect]) =>
    defect.kinds.flatMap((kind, index) =>
      known.has(kind)
        ? []
        : [
            inYaml('schema', ['defects', id, 'kinds', String(index)], {
              message: `defects.${id}.kinds: the taxonomy has no kind "${kind}"`,
              suggestion: suggestKind(kind, known),
            }),
          ],
    ),
  );
}

/** The nearest kind; else those of the same category. */
function suggestKind(kind: string, known: ReadonlySet<string>): string {
  const near = nearest(kind, known);
  if (near !== null) return `Did you mean "${near}"?`;
  const [category = ''] = kind.split('.');
  const kin = [...known].filter((id) => id.startsWith(`${category}.`));
  return kin.length === 0
    ? 'See exercises/taxonomy.yaml for the kinds.'
    : `Kinds of "${category}": ${kin.join(', ')}.`;
}
