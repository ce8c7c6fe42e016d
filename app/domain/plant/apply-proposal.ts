import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { SYNTAX } from '#app/domain/exercise/language.ts';
import type { ParsedCode } from '#app/domain/exercise/render.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { qualifierOf } from '#app/domain/import/name-defect.ts';
import { addDefectEntry } from './add-defect-entry.ts';
import { plantMutant } from './plant-mutant.ts';
import type { Proposal } from './proposal.ts';

export type AppliedProposal =
  | {
      readonly status: 'applied';
      /** Whole texts of the files that change or are new. */
      readonly files: SourceFiles;
      readonly todo: readonly string[];
    }
  | { readonly status: 'refused'; readonly reason: string };

/** More defects could not be proven by running every subset (ARCHITECTURE: "The gate"). */
const MOST_DEFECTS = 6;

/** What an exercise's files become when a proposal is planted: markers, the entry in exercise.yaml, the probe. */
export function applyProposal(
  { exercise, code, yaml }: { exercise: Exercise; code: ParsedCode; yaml: string },
  { mutant, id, kind, why, probe, obstacle }: Proposal,
): AppliedProposal {
  const { defects, language } = exercise.manifest;
  if (obstacle !== null) return { status: 'refused', reason: obstacle };
  if (Object.keys(defects).length >= MOST_DEFECTS)
    return {
      status: 'refused',
      reason: `the exercise has ${MOST_DEFECTS} defects already, and no more can be proven`,
    };
  const source = { text: exercise.code[mutant.file] ?? '', segments: code.get(mutant.file) ?? [] };
  const planted = plantMutant(source, mutant, id);
  if (planted.status === 'refused') return planted;
  const manifest = addDefectEntry(yaml, {
    id,
    kind,
    qualifier: qualifierOf(mutant),
    remark: `to write; as found: ${why}`,
  });
  if (manifest === null)
    return {
      status: 'refused',
      reason: 'defects: { … } in exercise.yaml has no lines of its own; write one entry a line',
    };
  const probeFile = `probes/${id}${SYNTAX[language].testEnding}`;
  return {
    status: 'applied',
    files: {
      [mutant.file]: planted.text,
      'exercise.yaml': manifest,
      ...(probe !== null && { [probeFile]: probe }),
    },
    todo: [
      `exercise.yaml: defects.${id}: title, why, catch and explanation; look over kinds, severity, difficulty and qualifier`,
      ...(probe === null
        ? []
        : [`${probeFile}: give the test a name that says the rule, and see that the ticket states it`]),
      `incidents/${id}.yaml: write the incident, if the defect is major or critical`,
      `exercise.yaml: raise version (${exercise.manifest.version}) if people have attempted the exercise`,
      'render the variant and read it as a stranger: nothing may stand out',
    ],
  };
}
