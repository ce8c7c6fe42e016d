import { computeRegions, countNoiseRegions } from '#app/domain/exercise/regions.ts';
import { countFalseAlarms } from './claims.ts';
import { isVerdictRight } from './decision.ts';
import type { Evidence } from './evidence.ts';
import type { FindingGrade, FixGrade, GradedReview, ProofGrade } from './grade.ts';
import { gradeDefects } from './judge-defects.ts';
import { locateDefects, resultOf } from './judge-findings.ts';
import { fixEvidence, judgeFix } from './judge-fix.ts';
import { judgeProof, proofEvidence } from './judge-proof.ts';
import { findMachineFailure, type Results } from './machine-failure.ts';
import type { GradingPlan } from './plan.ts';
import { realEdits } from './plan-fix.ts';
import { hasProof } from './plan-proofs.ts';
import type { Review } from './review.ts';
import { summarizeRun } from './run-summary.ts';
import { scoreReview } from './score.ts';
import { scoredReview } from './scored-review.ts';
import type { Finding } from './submission.ts';

export type Judgement =
  | {
      readonly status: 'graded';
      readonly grade: Omit<GradedReview, 'durationMs'>;
      readonly evidence: Evidence;
    }
  | { readonly status: 'grader-failed'; readonly message: string };

type Outcome = { readonly plan: GradingPlan; readonly results: Results };

/** What the results of a plan mean: the grade and the evidence for the debrief, or that our machine failed. */
export function judge(review: Review, outcome: Outcome): Judgement {
  const { plan, results } = outcome;
  const spare = new Set(plan.proofs.map(({ shown }) => shown));
  const message = findMachineFailure(plan.jobs, { results, spare });
  if (message !== null) return { status: 'grader-failed', message };
  return { status: 'graded', grade: gradeOf(review, outcome), evidence: evidenceOf(review, outcome) };
}

function gradeOf(review: Review, outcome: Outcome): Omit<GradedReview, 'durationMs'> {
  const { exercise, variant, submission } = review;
  const { manifest } = exercise;
  const { stepsOffered } = manifest;
  const { findings, verdict } = submission;
  const regions = computeRegions(variant);
  const locations = locateDefects(variant, findings, (id) => manifest.defects[id]?.kinds ?? []);
  const proofs = gradeProofs(review, outcome);
  const fix = gradeFix(review, outcome);
  const proven = new Set([...proofs.values()].flatMap(({ detects }) => detects));
  const defects = gradeDefects(locations, { stepsOffered, proven, fixed: new Set(fix.fixed) });
  const gradedFindings = findings.map((finding): FindingGrade => ({
    id: finding.id,
    result: resultOf(finding, { locations, regions }),
    defects: locations.filter((one) => one.findings.includes(finding)).map(({ defectId }) => defectId),
    proof: proofs.get(finding.id) ?? { status: 'none', detects: [], message: null },
  }));
  const falseAlarms = countFalseAlarms(regions, findings);
  const noiseRegions = countNoiseRegions(regions);
  const scored = scoredReview(review, { defects, findings: gradedFindings, falseAlarms, noiseRegions });
  return {
    outcome: 'graded',
    exercise: manifest.id,
    version: manifest.version,
    contentHash: exercise.contentHash,
    planted: variant.planted,
    defects,
    findings: gradedFindings,
    fix,
    falseAlarms,
    noiseRegions,
    verdict: { given: verdict, right: isVerdictRight(verdict, scored.defects) },
    score: scoreReview(scored),
  };
}

/** By finding id; a proof that the exercise does not offer gets a message and nothing else. */
function gradeProofs({ exercise, submission }: Review, { plan, results }: Outcome): Map<string, ProofGrade> {
  const message = 'this exercise does not offer proofs, so it was not run';
  const isUngraded = (finding: Finding) =>
    hasProof(finding) && !exercise.manifest.stepsOffered.includes('proven');
  const ungraded = submission.findings
    .filter(isUngraded)
    .map(({ id }) => [id, { status: 'none', detects: [], message }] as const);
  const graded = plan.proofs.flatMap((proof) => {
    const grade = judgeProof(proof, results);
    return proof.findingIds.map((findingId) => [findingId, grade] as const);
  });
  return new Map<string, ProofGrade>([...ungraded, ...graded]);
}

function gradeFix({ variant, submission }: Review, { plan, results }: Outcome): FixGrade {
  const { fix, probes } = plan;
  const grade = judgeFix({ fix, probes, planted: variant.planted }, results);
  const isUngraded = fix === null && Object.keys(realEdits(submission, variant.files)).length > 0;
  return isUngraded
    ? { ...grade, message: 'this exercise does not offer fixes, so the edits were not run' }
    : grade;
}

function evidenceOf({ variant }: Review, { plan, results }: Outcome): Evidence {
  return {
    proofs: plan.proofs.flatMap((proof) => proofEvidence(proof, results)),
    probes: plan.probes
      .filter(({ defectId }) => variant.planted.includes(defectId))
      .map(({ defectId, run }) => ({ defectId, run: summarizeRun(results.get(run)) })),
    fix: fixEvidence(plan.fix, results),
  };
}
