import { isJudgement, type AttemptEvent, type Judgement, type SkillEvent } from './skill-event.ts';

/**
 * The attempts of each learner as they are to be replayed: by time (the given order breaks ties), with the latest
 * judgement of each attempt put in place of the parts that it names. Judgements of unknown attempts change nothing.
 */
export function orderEvents(events: readonly SkillEvent[]): ReadonlyMap<string, readonly AttemptEvent[]> {
  const judgements = latestJudgements(events);
  const byLearner = new Map<string, AttemptEvent[]>();
  for (const event of events) {
    if (isJudgement(event)) continue;
    const judged = applyJudgements(event, judgements.get(attemptKey(event)) ?? []);
    const known = byLearner.get(event.learnerId);
    if (known === undefined) byLearner.set(event.learnerId, [judged]);
    else known.push(judged);
  }
  for (const attempts of byLearner.values()) attempts.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return new Map([...byLearner].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function latestJudgements(events: readonly SkillEvent[]): ReadonlyMap<string, readonly Judgement[]> {
  const judgements = events.filter(isJudgement).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return Map.groupBy(judgements, ({ of }) => attemptKey(of));
}

function applyJudgements(event: AttemptEvent, judgements: readonly Judgement[]): AttemptEvent {
  return judgements.reduce(
    (judged, { defects = judged.defects, decoys = judged.decoys }) => ({ ...judged, defects, decoys }),
    event,
  );
}

function attemptKey(attempt: { learnerId: string; exerciseId: string; attempt: number }): string {
  return JSON.stringify([attempt.learnerId, attempt.exerciseId, attempt.attempt]);
}
