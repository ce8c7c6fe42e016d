import type { Severity } from '#app/domain/exercise/manifest.ts';
import type { Level } from './grade.ts';
import { LEVEL_HEIGHT } from './ladder.ts';
import type { Submission } from './submission.ts';

export type JudgedDefect = { readonly severity: Severity; readonly level: Level };
type Verdict = Submission['verdict'];

/** Whether the verdict fits the variant (GRADING.md §3); with only minor defects either verdict is right. */
export function isVerdictRight(verdict: Verdict, defects: readonly JudgedDefect[]): boolean {
  if (defects.length === 0) return verdict === 'approve';
  return !defects.some(isBlocking) || verdict === 'request-changes';
}

/** Whether the verdict can be right or wrong at all, and so makes a forecast: not with only minor defects. */
export function isVerdictDecided(defects: readonly JudgedDefect[]): boolean {
  return defects.length === 0 || defects.some(isBlocking);
}

/** D ∈ {0, .5, 1}: what the decision is worth, given what was seen of the defects (GRADING.md §3). */
export function decisionCredit(verdict: Verdict, defects: readonly JudgedDefect[]): number {
  if (defects.length === 0) return verdict === 'approve' ? 1 : 0;
  const blocking = defects.filter(isBlocking);
  if (blocking.length === 0) return highest(defects) >= LEVEL_HEIGHT.located ? 1 : 0;
  if (verdict === 'approve') return 0;
  if (highest(blocking) >= LEVEL_HEIGHT.explained) return 1;
  return highest(blocking) >= LEVEL_HEIGHT.located ? 0.5 : 0;
}

/** Whether a critical defect that no finding located was approved. */
export function approvesUnseenCritical(verdict: Verdict, defects: readonly JudgedDefect[]): boolean {
  const isUnseen = ({ severity, level }: JudgedDefect) => severity === 'critical' && level === 'missed';
  return verdict === 'approve' && defects.some(isUnseen);
}

function isBlocking({ severity }: JudgedDefect): boolean {
  return severity !== 'minor';
}

function highest(defects: readonly JudgedDefect[]): number {
  return Math.max(0, ...defects.map(({ level }) => LEVEL_HEIGHT[level]));
}
