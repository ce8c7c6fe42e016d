/** A version of the code that the pane can show; the later two as their difference to the code as reviewed. */
export type Show = keyof typeof SHOWS;

export const SHOWS = {
  shown: { name: 'Reviewed', region: 'Code as you reviewed it, with your marks and the real ones' },
  correct: { name: 'Correct', region: 'Difference between the code you reviewed and the correct code' },
  yours: { name: 'Your fix', region: 'Difference between the code you reviewed and your fix' },
} as const;

/** The version that an address asks for; the code as reviewed for anything else. */
export function parseShow(text: string | null): Show {
  return text === 'correct' || text === 'yours' ? text : 'shown';
}
