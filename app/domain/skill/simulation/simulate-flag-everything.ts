import { AREAS } from '../../exercise/area.ts';
import { createRandom } from '../../random.ts';
import { DEFAULT_HYPERPARAMETERS } from '../hyperparameters.ts';
import { replayLearner } from '../replay-learner.ts';
import { emptyRecord } from '../skill-record.ts';
import { estimate, overallLoading } from '../skill-state.ts';
import { drawBank } from './simulated-bank.ts';
import { drawLearner } from './simulated-learner.ts';
import { simulateAttempt } from './simulate-attempt.ts';

/** Overall skill, in logits, of somebody who flags every region and explains none, after so many attempts. */
export function simulateFlagEverything({ attempts, seed }: { attempts: number; seed: number }): number {
  const random = createRandom(seed);
  const bank = drawBank(random, { mean: 0, name: 'bank' });
  const learner = drawLearner(random, AREAS.length);
  const events = Array.from({ length: attempts }, (_, number) => {
    const event = simulateAttempt(random, { learner, bank, number, atMs: 0 });
    return {
      ...event,
      defects: event.defects.map((defect) => ({ ...defect, level: 'located' as const })),
      decoys: event.decoys.map((decoy) => ({ ...decoy, flagged: true })),
      noise: { ...event.noise, flagged: event.noise.regions },
    };
  });
  const { state } = replayLearner(emptyRecord('flags-everything', DEFAULT_HYPERPARAMETERS), events, {
    hyper: DEFAULT_HYPERPARAMETERS,
  });
  return estimate(state, overallLoading(AREAS.length)).mean;
}
