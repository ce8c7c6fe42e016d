import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { ParsedCode } from '#app/domain/exercise/render.ts';

/** Rules `marker`, `decoy`, `probe`, `incident`: markers, exercise.yaml, probes and incidents name the same things. */
export function checkNames(exercise: Exercise, code: ParsedCode): readonly Problem[] {
  const { defects, decoys } = exercise.manifest;
  const found = {
    plant: new Map<string, Place>(),
    decoy: new Map<string, Place>(),
    site: new Map<string, Place>(),
  };
  for (const [file, segments] of code) {
    for (const segment of segments) {
      if (segment.type === 'plain' || segment.type === 'neutral') continue;
      if (!found[segment.type].has(segment.id))
        found[segment.type].set(segment.id, { file, line: segment.line });
    }
  }
  return [
    ...unknown('marker', found.plant, defects, (id) => `@plant ${id}: exercise.yaml lists no such defect`),
    ...unknown('decoy', found.site, defects, (id) => `@site ${id}: exercise.yaml lists no such defect`),
    ...unknown('decoy', found.decoy, decoys, (id) => `@decoy ${id}: exercise.yaml lists no such decoy`),
    ...Object.keys(defects)
      .filter((id) => !found.plant.has(id))
      .map((id) => inYaml('marker', `defect ${id} has no @plant in code/`)),
    ...Object.keys(decoys)
      .filter((id) => !found.decoy.has(id))
      .map((id) => inYaml('decoy', `decoy ${id} has no @decoy in code/`)),
    ...Object.keys(defects)
      .filter((id) => exercise.manifest.kind === 'review' && exercise.probes[id] === undefined)
      .map((id) => inYaml('probe', `defect ${id} has no probe: add probes/${id}.test.ts`)),
    ...Object.entries(exercise.probes)
      .filter(([id]) => defects[id] === undefined)
      .map(([id, { path }]) => ({
        rule: 'probe' as const,
        file: path,
        line: null,
        message: `no defect is called ${id}`,
      })),
    ...Object.keys(exercise.incidents)
      .filter((id) => defects[id] === undefined)
      .map((id) => ({
        rule: 'incident' as const,
        file: `incidents/${id}.yaml`,
        line: null,
        message: `no defect is called ${id}`,
      })),
  ];
}

type Place = { readonly file: string; readonly line: number };

function unknown(
  rule: Problem['rule'],
  places: ReadonlyMap<string, Place>,
  known: Readonly<Record<string, unknown>>,
  message: (id: string) => string,
): Problem[] {
  return [...places]
    .filter(([id]) => !Object.hasOwn(known, id))
    .map(([id, place]) => ({ rule, ...place, message: message(id) }));
}

function inYaml(rule: Problem['rule'], message: string): Problem {
  return { rule, file: 'exercise.yaml', line: null, message };
}
