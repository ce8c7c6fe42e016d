import type { DefectEntry, Severity } from '#app/domain/exercise/manifest.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import type { Evidence } from '#app/domain/grading/evidence.ts';
import type { Level } from '#app/domain/grading/grade.ts';
import type { DebriefInput } from './debrief-input.ts';
import { tellEncounter, type Encounter } from './encounter.ts';
import type { NumberedFinding } from './number-findings.ts';
import { tellProofs, type ProofStory } from './proof-story.ts';
import { tellRunIfAny, type RunStory } from './run-story.ts';
import { tellSteps, type StepNote } from './step-notes.ts';

/** One planted defect, told to the person who reviewed it. */
export type DefectStory = {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Name of the primary kind; null when the exercise names none. */
  readonly kind: string | null;
  readonly level: Level;
  /** Where it stands in the code as shown. */
  readonly ranges: readonly LineRange[];
  /** Other places that count as found. */
  readonly sites: readonly LineRange[];
  /** Numbers of the findings that locate it. */
  readonly findings: readonly number[];
  /** How this learner met it; null for anybody else. */
  readonly encounter: Encounter | null;
  /** Markdown. */
  readonly explanation: string;
  readonly why: string;
  readonly catch: string;
  readonly steps: readonly StepNote[];
  readonly proofs: readonly ProofStory[];
  /** What the hidden test said about the code as shown. */
  readonly probe: RunStory | null;
  /** What it said about the learner's fix; null without one. */
  readonly probeOnFix: RunStory | null;
};

/** The stories of all planted defects, in the order in which they stand in the code. */
export function tellDefects(
  input: DebriefInput,
  findings: readonly NumberedFinding[],
): readonly DefectStory[] {
  const place = (story: DefectStory) => {
    const [first] = story.ranges;
    return {
      file: first === undefined ? Infinity : input.fileOrder.indexOf(first.file),
      line: first?.start ?? 0,
    };
  };
  return input.variant.planted
    .flatMap((id) => tellDefect(id, input, findings) ?? [])
    .toSorted((a, b) => place(a).file - place(b).file || place(a).line - place(b).line);
}

function tellDefect(
  id: string,
  input: DebriefInput,
  findings: readonly NumberedFinding[],
): DefectStory | null {
  const { exercise, variant, grade, evidence, viewed, attention } = input;
  const entry: DefectEntry | undefined = exercise.manifest.defects[id];
  const graded = grade.defects.find((defect) => defect.id === id);
  if (entry === undefined || graded === undefined) return null;
  const kindName = (kindId: string) =>
    input.taxonomy.kinds.find((kind) => kind.id === kindId)?.name ?? kindId;
  const locating = findings.filter(({ finding }) => graded.findings.includes(finding.id));
  const ranges = variant.lines[id] ?? [];
  const sites = variant.sites[id] ?? [];
  const proofs = tellProofs(id, { findings, grade, evidence });
  const accepted = entry.kinds.map(kindName);
  return {
    id,
    title: entry.title || id,
    severity: entry.severity,
    kind: accepted[0] ?? null,
    level: graded.level,
    ranges,
    sites,
    findings: locating.map(({ number }) => number),
    encounter: tellEncounter([...ranges, ...sites], { findings, viewed, attention }),
    explanation: entry.explanation,
    why: entry.why,
    catch: entry.catch,
    steps: tellSteps(graded, {
      offered: exercise.manifest.stepsOffered,
      accepted,
      findings: locating,
      hasProof: proofs.length > 0,
      fix: grade.fix,
      kindName,
    }),
    proofs,
    probe: tellProbe(id, evidence.probes),
    probeOnFix: tellProbe(id, evidence.fix?.probes ?? []),
  };
}

function tellProbe(id: string, probes: Evidence['probes']): RunStory | null {
  return tellRunIfAny(probes.find(({ defectId }) => defectId === id)?.run);
}
