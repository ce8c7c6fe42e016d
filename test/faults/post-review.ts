import type { Client } from '../support/client.ts';

export const EXERCISE = 'quiz-grading';

/** A review with one finding that carries this proof. */
export function reviewWith(proof: string): object {
  return {
    findings: [
      {
        id: 'f1',
        file: 'code/grading.ts',
        startLine: 10,
        endLine: 12,
        kind: 'conc.lost-update',
        confidence: 0.7,
        proof,
      },
    ],
    verdict: 'request-changes',
    confidence: 0.8,
  };
}

export const HONEST_PROOF = `import { it, expect } from 'vitest';
it('holds', () => { expect(1).toBe(1); });
`;

/** Submits a review and tells whether the server acknowledged it. */
export async function postReview(client: Client, attemptId: string, submission: object): Promise<boolean> {
  const answer = await client.postJson(`/attempts/${attemptId}/submit`, { submission, signature: 'Signed' });
  await answer.arrayBuffer();
  return answer.status === 200;
}
