import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { SYNTAX } from '#app/domain/exercise/language.ts';
import type { ParsedCode } from '#app/domain/exercise/render.ts';
import { inYaml, type GateProblem } from './gate-problem.ts';
import { didYouMean } from './nearest.ts';

type Place = { readonly file: string; readonly line: number };
type Named = Readonly<Record<string, unknown>>;

/** Rules `marker`, `decoy`, `probe`, `incident`: markers, exercise.yaml, probes and incidents name the same things. */
export function checkNames(exercise: Exercise, code: ParsedCode): readonly GateProblem[] {
  const { defects, decoys } = exercise.manifest;
  const found = placesOf(code);
  return [
    ...unknown({ rule: 'marker', word: 'plant', what: 'defect' }, found.plant, defects),
    ...unknown({ rule: 'decoy', word: 'site', what: 'defect' }, found.site, defects),
    ...unknown({ rule: 'decoy', word: 'decoy', what: 'decoy' }, found.decoy, decoys),
    ...without(defects, (id) => found.plant.has(id)).map((id) =>
      inYaml('marker', ['defects', id], {
        message: `defect ${id} has no @plant in code/`,
        suggestion: `Put "@plant ${id}" … "@clean" … "@end" around the lines in code/, or remove the entry.`,
      }),
    ),
    ...without(decoys, (id) => found.decoy.has(id)).map((id) =>
      inYaml('decoy', ['decoys', id], {
        message: `decoy ${id} has no @decoy in code/`,
        suggestion: `Put "@decoy ${id}" … "@end" around the lines in code/, or remove the entry.`,
      }),
    ),
    ...checkProbes(exercise),
    ...Object.keys(exercise.incidents)
      .filter((id) => !Object.hasOwn(defects, id))
      .map((id): GateProblem => ({
        rule: 'incident',
        file: `incidents/${id}.yaml`,
        line: 1,
        message: `no defect is called ${id}`,
        suggestion: didYouMean(id, Object.keys(defects)),
      })),
  ];
}

/** Every defect of a review has a probe, and every probe a defect; the file's name ties them together. */
function checkProbes({ manifest, probes }: Exercise): readonly GateProblem[] {
  const { defects, kind, language } = manifest;
  const ending = SYNTAX[language].testEnding;
  const missing = kind === 'review' ? without(defects, (id) => Object.hasOwn(probes, id)) : [];
  return [
    ...missing.map((id) =>
      inYaml('probe', ['defects', id], {
        message: `defect ${id} has no probe`,
        suggestion: `Add probes/${id}${ending}; it passes on the clean code and fails when ${id} is planted.`,
      }),
    ),
    ...Object.entries(probes)
      .filter(([id]) => !Object.hasOwn(defects, id))
      .map(([id, { path }]): GateProblem => ({
        rule: 'probe',
        file: path,
        line: 1,
        message: `no defect is called ${id}`,
        suggestion: `A probe is named <defect>${ending}. ${didYouMean(id.replace(/\..*$/, ''), Object.keys(defects))}`,
      })),
  ];
}

function placesOf(code: ParsedCode): Record<'plant' | 'decoy' | 'site', Map<string, Place>> {
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
  return found;
}

function unknown(
  { rule, word, what }: { rule: 'marker' | 'decoy'; word: string; what: string },
  places: ReadonlyMap<string, Place>,
  known: Named,
): GateProblem[] {
  return [...places]
    .filter(([id]) => !Object.hasOwn(known, id))
    .map(([id, place]) => ({
      rule,
      ...place,
      message: `@${word} ${id}: exercise.yaml lists no such ${what}`,
      suggestion: didYouMean(id, Object.keys(known)),
    }));
}

function without(entries: Named, isThere: (id: string) => boolean): string[] {
  return Object.keys(entries).filter((id) => !isThere(id));
}
