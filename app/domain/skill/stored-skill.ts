import type { RepetitionCard } from './repetition.ts';
import type { SkillRecord } from './skill-record.ts';

/** Grows whenever the model or what is kept of it changes: kept profiles of another version are replayed anew. */
export const SKILL_MODEL_VERSION = 1;

/** What is known of a learner: the record that the model made, and when each kind should come again. */
export type Skill = {
  readonly record: SkillRecord;
  readonly cards: ReadonlyMap<string, RepetitionCard>;
};

/** A skill as plain data that survives JSON bit for bit. */
export type StoredSkill = {
  readonly record: Omit<SkillRecord, 'state'> & {
    readonly state: Omit<SkillRecord['state'], 'mean' | 'covariance'> & {
      readonly mean: readonly number[];
      readonly covariance: readonly number[];
    };
  };
  readonly cards: readonly RepetitionCard[];
};

/** The plain form of a skill, to be kept. */
export function storeSkill({ record, cards }: Skill): StoredSkill {
  const { state } = record;
  return {
    record: {
      ...record,
      state: { ...state, mean: [...state.mean], covariance: [...state.covariance] },
    },
    cards: [...cards.values()],
  };
}

/** A kept skill, ready to work with. */
export function restoreSkill({ record, cards }: StoredSkill): Skill {
  const { state } = record;
  return {
    record: {
      ...record,
      state: {
        ...state,
        mean: Float64Array.from(state.mean),
        covariance: Float64Array.from(state.covariance),
      },
    },
    cards: new Map(cards.map((card) => [card.kind, card])),
  };
}
