import { useState } from 'react';
import { z } from 'zod';
import { postJson } from './post-json.ts';

const hintSchema = z.object({
  number: z.number(),
  round: z.number(),
  words: z.string(),
  place: z.object({ file: z.string(), start: z.number(), end: z.number() }).nullable(),
});

const answerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('hint'), hints: z.array(hintSchema) }),
  z.object({ status: z.literal('none-left'), hints: z.array(hintSchema) }),
  z.object({ status: z.literal('not-offered') }),
  z.object({ status: z.literal('closed') }),
  z.object({ status: z.literal('missing') }),
]);

export type Hint = z.infer<typeof hintSchema>;

export type Hints = {
  readonly taken: readonly Hint[];
  /** What to say besides the hints; empty while there is nothing. */
  readonly note: string;
  readonly ask: (about: 'same' | 'another') => Promise<void>;
};

/** The hints of a practice, one more on each request. */
export function useHints({ attemptId, hints }: { attemptId: string; hints: readonly Hint[] }): Hints {
  const [taken, setTaken] = useState(hints);
  const [note, setNote] = useState('');

  async function ask(about: 'same' | 'another') {
    const posted = await postJson(`/attempts/${attemptId}/hint`, { after: taken.length, about });
    const answer = posted.status === 'answered' ? answerSchema.safeParse(posted.body).data : undefined;
    if (answer === undefined) return setNote('No hint could be fetched. Ask again in a moment.');
    if (answer.status === 'hint') {
      setTaken(answer.hints);
      return setNote('');
    }
    if (answer.status === 'none-left') return setNote('There is no further hint.');
    setNote('Hints belong to an open practice.');
  }

  return { taken, note, ask };
}
