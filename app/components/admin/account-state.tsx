import type { AccountState as State } from '#app/domain/person/account-state.ts';
import { StatusWord, type StatusTone } from '../status-word.tsx';

const WORDS = {
  active: { tone: 'done', word: 'Active' },
  disabled: { tone: 'waiting', word: 'Deactivated' },
  erased: { tone: 'none', word: 'Erased' },
} as const satisfies Record<State, { tone: StatusTone; word: string }>;

/** Whether somebody can sign in. */
export function AccountState({ state }: { readonly state: State }) {
  const { tone, word } = WORDS[state];
  return <StatusWord tone={tone}>{word}</StatusWord>;
}
