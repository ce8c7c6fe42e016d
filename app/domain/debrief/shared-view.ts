import type { DebriefView } from './debrief-view.ts';

/**
 * What anybody but the learner sees of a shared debrief: an allow-list. The code, the findings, the stories and the
 * verdict are the work that was shared; how sure somebody was, where they looked and what it scored stays their own
 * (GRADING.md §7, fairness).
 */
export function sharedView(debrief: DebriefView): DebriefView {
  return {
    exerciseId: debrief.exerciseId,
    title: debrief.title,
    stepsOffered: debrief.stepsOffered,
    isClean: debrief.isClean,
    headline: debrief.headline,
    files: debrief.files,
    findings: debrief.findings.map((finding) => ({ ...finding, confidence: null })),
    defects: debrief.defects.map((story) => ({ ...story, encounter: null })),
    falseAlarms: debrief.falseAlarms.map((story) => ({ ...story, confidence: null, onScreen: null })),
    decoysLeftAlone: debrief.decoysLeftAlone.map((story) => ({ ...story, onScreen: null })),
    fix: debrief.fix,
    matrix: debrief.matrix,
    verdict: { ...debrief.verdict, confidence: null, cost: null },
    confidence: null,
    attention: null,
    sum: null,
  };
}
