import { AREAS } from '#app/domain/exercise/area.ts';
import { createRandom } from '#app/domain/random.ts';
import { carryState } from '#app/domain/skill/carry-state.ts';
import { DEFAULT_HYPERPARAMETERS as hyper } from '#app/domain/skill/hyperparameters.ts';
import { replaySkill } from '#app/domain/skill/replay-skill.ts';
import { drawBank } from '#app/domain/skill/simulation/simulated-bank.ts';
import { drawLearner } from '#app/domain/skill/simulation/simulated-learner.ts';
import { simulateAttempt } from '#app/domain/skill/simulation/simulate-attempt.ts';
import { priorState } from '#app/domain/skill/skill-state.ts';
import { updateSkill } from '#app/domain/skill/update-skill.ts';
import type { Table } from '../table.ts';

const EVENTS = 1_000_000;
const EVENTS_PER_LEARNER = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** G17: one update of the skill model, and the replay of a million events from nothing. */
export const skill: Table = {
  name: 'skill',
  title: 'The skill model',
  measure({ tell }) {
    const random = createRandom(1);
    const bank = drawBank(random, { mean: 0, name: 'bank' });
    const learner = drawLearner(random, AREAS.length);
    const events = Array.from({ length: EVENTS_PER_LEARNER }, (_, number) =>
      simulateAttempt(random, { learner, bank, number, atMs: number * 3 * DAY_MS }),
    );
    tell('one update');
    const update = medianMs(events.length, () => {
      let state = priorState(AREAS.length, hyper);
      for (const event of events) {
        state = updateSkill(carryState(state, Date.parse(event.at), hyper), event, { areas: AREAS, hyper });
      }
    });
    tell(`a replay of ${EVENTS} events`);
    const started = performance.now();
    for (let replayed = 0; replayed < EVENTS; replayed += events.length)
      replaySkill('simulated', events, { hyper });
    const minutes = (performance.now() - started) / 60_000;
    return Promise.resolve([
      {
        goal: 'G17',
        what: 'one update of the model',
        wanted: { most: 2 },
        figure: update,
        unit: 'ms',
        detail: '4 defects with all steps, 2 decoys, 8 other regions',
      },
      {
        goal: 'G17',
        what: 'replay of a million events, in minutes',
        wanted: { most: 10 },
        figure: minutes,
        unit: '',
        detail: `${EVENTS / EVENTS_PER_LEARNER} learners of ${EVENTS_PER_LEARNER} reviews, repetition cards included`,
      },
    ]);
  },
};

/** The median over 15 rounds of one of `times` equal steps. */
function medianMs(times: number, work: () => void): number {
  const rounds = Array.from({ length: 15 }, () => {
    const started = performance.now();
    work();
    return (performance.now() - started) / times;
  });
  return rounds.toSorted((a, b) => a - b)[7] ?? NaN;
}
