import { computeRegions, countNoiseRegions } from '#app/domain/exercise/regions.ts';
import { countFalseAlarms } from './claims.ts';
import { isVerdictRight } from './decision.ts';
import type { Evidence } from './evidence.ts';
import { listForecasts } from './forecasts.ts';
import type { DefectGrade, FindingGrade, GradedReview, ProofGrade, Step, Steps } from './grade.ts';
import { fixEvidence, judgeFix } from './judge-fix.ts';
import { locateDefects, resultOf } from './judge-findings.ts';
import { judgeProof, proofEvidence } from './judge-proof.ts';
import { levelOf } from './ladder.ts';
import { findMachineFailure, type Results } from './machine-failure.ts';
import type { GradingPlan, Review } from './plan.ts';
import { hasProof } from './plan-proofs.ts';
import { summarizeRun } from './run-summary.ts';
import { scoreReview } from './score.ts';
import { severityOf } from './severity-of.ts';
import type { Finding } from './submission.ts';

export type Judgement =
  | {
      readonly status: 'graded';
      readonly grade: Omit<GradedReview, 'durationMs'>;
      readonly evidence: Evidence;
    }
  | { readonly status: 'grader-failed'; readonly message: string };

const NO_PROOF = { status: 'none', detects: [], message: null } as const satisfies ProofGrade;

/** What the results of a plan mean: the grade and the evidence for the debrief, or that our machine failed. */
export function judge(review: Review, { plan, results }: { plan: GradingPlan; results: Results }): Judgement {
  const spare = new Set(plan.proofs.map(({ shown }) => shown));
  const failure = findMachineFailure(plan.jobs, { results, spare });
  if (failure !== null) return { status: 'grader-failed', message: failure };
  return {
    status: 'graded',
    grade: gradeOf(review, { plan, results }),
    evidence: evidenceOf(review, { plan, results }),
  };
}

function gradeOf(
  { exercise, variant, submission }: Review,
  { plan, results }: { plan: GradingPlan; results: Results },
): Omit<GradedReview, 'durationMs'> {
  const { manifest } = exercise;
  const { findings, verdict } = submission;
  const regions = computeRegions(variant);
  const locations = locateDefects(variant, findings, (id) => manifest.defects[id]?.kinds ?? []);
  const proofs = new Map(
    plan.proofs.flatMap((proof) => {
      const judged = judgeProof(proof, results);
      return proof.findingIds.map((findingId) => [findingId, judged] as const);
    }),
  );
  const fix = judgeFix({ fix: plan.fix, probes: plan.probes, planted: variant.planted }, results);
  const proven = new Set([...proofs.values()].flatMap(({ detects }) => detects));
  const defects = locations.map((location): DefectGrade => {
    const id = location.defectId;
    const steps = offered(manifest.stepsOffered, {
      located: location.hit !== null,
      explained: location.isExplained,
      proven: proven.has(id),
      fixed: fix.fixed.includes(id),
    });
    return { id, level: levelOf(steps), steps, findings: location.findings.map((finding) => finding.id) };
  });
  const judgedDefects = defects.map(({ id, level }) => ({
    level,
    severity: severityOf(exercise, id),
    regions: 1 + (variant.sites[id]?.length ?? 0),
  }));
  const judgedFindings = findings.map((finding): FindingGrade => ({
    id: finding.id,
    result: resultOf(finding, { locations, regions }),
    defects: locations
      .filter((location) => location.findings.includes(finding))
      .map(({ defectId }) => defectId),
    proof: proofs.get(finding.id) ?? ungradedProof(finding, manifest.stepsOffered),
  }));
  const falseAlarms = countFalseAlarms(regions, findings);
  const noiseRegions = countNoiseRegions(regions);
  return {
    outcome: 'graded',
    exercise: manifest.id,
    version: manifest.version,
    contentHash: exercise.contentHash,
    planted: variant.planted,
    defects,
    findings: judgedFindings,
    fix,
    falseAlarms,
    noiseRegions,
    verdict: { given: verdict, right: isVerdictRight(verdict, judgedDefects) },
    score: scoreReview({
      defects: judgedDefects,
      stepsOffered: manifest.stepsOffered,
      falseAlarms,
      noiseRegions,
      verdict,
      forecasts: listForecasts(submission, {
        results: new Map(judgedFindings.map(({ id, result }) => [id, result])),
        defects: judgedDefects,
      }),
    }),
  };
}

function evidenceOf(
  { variant }: Review,
  { plan, results }: { plan: GradingPlan; results: Results },
): Evidence {
  return {
    proofs: plan.proofs.flatMap((proof) => proofEvidence(proof, results)),
    probes: plan.probes
      .filter(({ defectId }) => variant.planted.includes(defectId))
      .map(({ defectId, run }) => ({ defectId, run: summarizeRun(results.get(run)) })),
    fix: fixEvidence(plan.fix, results),
  };
}

/** A step that the exercise does not offer is never reached. */
function offered(stepsOffered: readonly Step[], steps: Steps): Steps {
  const isReached = (step: Step) => steps[step] && stepsOffered.includes(step);
  return {
    located: isReached('located'),
    explained: isReached('explained'),
    proven: isReached('proven'),
    fixed: isReached('fixed'),
  };
}

function ungradedProof(finding: Finding, stepsOffered: readonly Step[]): ProofGrade {
  if (!hasProof(finding) || stepsOffered.includes('proven')) return NO_PROOF;
  return { ...NO_PROOF, message: 'this exercise does not offer proofs, so it was not run' };
}
