export type AttemptStatus = 'drafted' | 'submitted' | 'graded' | 'debriefed';

/** Where an attempt stands, from the times at which things happened to it. */
export function attemptStatus(times: {
  readonly submittedAt: number | null;
  readonly gradedAt: number | null;
  readonly debriefedAt: number | null;
}): AttemptStatus {
  if (times.submittedAt === null) return 'drafted';
  if (times.gradedAt === null) return 'submitted';
  return times.debriefedAt === null ? 'graded' : 'debriefed';
}
