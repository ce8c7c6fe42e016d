/** Somebody waits for an answer, or a grading that may come a little later. */
export type Urgency = 'interactive' | 'background';

/** A job that waits or runs; work of our own has no person. */
export type Waiter = { readonly id: number; readonly personId: string | null; readonly urgency: Urgency };

/** Jobs that may wait in a lane, and that one person may have waiting and running there. */
type LaneLimits = { readonly waiting: number; readonly perPerson: number };
export type LineLimits = Readonly<Record<Urgency, LaneLimits>>;

/** Someone's waiting jobs, at least one. */
type Turn = { readonly personId: string | null; readonly jobs: readonly Waiter[] };
/** Whose turn comes first, second … */
type Lane = readonly Turn[];
export type FairLine = {
  readonly lanes: Readonly<Record<Urgency, Lane>>;
  readonly running: readonly Waiter[];
  /** Interactive jobs called since the last background one. */
  readonly inARow: number;
};

/** So many interactive jobs go ahead of a grading that waits; then it is the grading's turn. */
const MOST_IN_A_ROW = 4;

/** A line in which nobody waits. */
export const EMPTY_LINE: FairLine = { lanes: { interactive: [], background: [] }, running: [], inARow: 0 };

export type Joined =
  | { readonly status: 'joined'; readonly line: FairLine }
  /** Full of the person's own jobs, or of everyone's. */
  | { readonly status: 'full'; readonly of: 'yours' | 'everyones' };

/** Puts a job behind the others of its person; somebody who had none waiting comes last. */
export function joinLine(line: FairLine, waiter: Waiter, limits: LineLimits): Joined {
  const { personId, urgency } = waiter;
  const lane = line.lanes[urgency];
  const mine = lane.find((turn) => turn.personId === personId)?.jobs ?? [];
  const running = line.running.filter((one) => one.personId === personId && one.urgency === urgency);
  if (personId !== null && mine.length + running.length >= limits[urgency].perPerson)
    return { status: 'full', of: 'yours' };
  if (countWaiting(line, urgency) >= limits[urgency].waiting) return { status: 'full', of: 'everyones' };
  const joined: Lane =
    mine.length === 0
      ? [...lane, { personId, jobs: [waiter] }]
      : lane.map((turn) => (turn.personId === personId ? { personId, jobs: [...mine, waiter] } : turn));
  return { status: 'joined', line: withLane(line, urgency, joined) };
}

/**
 * The job whose turn it is, and the line with it running; null when nobody may go. Whoever was called comes last, and
 * has one job running a lane.
 */
export function callNext(line: FairLine): { readonly waiter: Waiter; readonly line: FairLine } | null {
  const background = firstOf(line, 'background');
  const isTurn = background !== undefined && line.inARow >= MOST_IN_A_ROW;
  const turn = isTurn ? background : (firstOf(line, 'interactive') ?? background);
  const waiter = turn?.jobs[0];
  if (turn === undefined || waiter === undefined) return null;
  const { urgency } = waiter;
  const others = line.lanes[urgency].filter((one) => one !== turn);
  const rest: Lane = turn.jobs.length === 1 ? [] : [{ ...turn, jobs: turn.jobs.slice(1) }];
  return {
    waiter,
    line: {
      ...withLane(line, urgency, [...others, ...rest]),
      running: [...line.running, waiter],
      inARow: urgency === 'background' ? 0 : line.inARow + 1,
    },
  };
}

/** The line without this job, whether it waited or ran. */
export function leaveLine(line: FairLine, id: number): FairLine {
  const without = (lane: Lane): Lane =>
    lane
      .map((turn) => ({ ...turn, jobs: turn.jobs.filter((one) => one.id !== id) }))
      .filter(({ jobs }) => jobs.length > 0);
  const { interactive, background } = line.lanes;
  return {
    ...line,
    lanes: { interactive: without(interactive), background: without(background) },
    running: line.running.filter((one) => one.id !== id),
  };
}

/** Jobs that wait in one lane. */
export function countWaiting(line: FairLine, urgency: Urgency): number {
  return line.lanes[urgency].reduce((sum, { jobs }) => sum + jobs.length, 0);
}

/** The first whose person has nothing running in this lane. */
function firstOf({ lanes, running }: FairLine, urgency: Urgency): Turn | undefined {
  return lanes[urgency].find(
    ({ personId }) =>
      personId === null || !running.some((one) => one.personId === personId && one.urgency === urgency),
  );
}

function withLane(line: FairLine, urgency: Urgency, lane: Lane): FairLine {
  return { ...line, lanes: { ...line.lanes, [urgency]: lane } };
}
