import {
  canonicalJson,
  CHAIN_START,
  findBreak,
  type ChainBreak,
  type ChainEnd,
} from '#app/domain/ledger/chain.ts';
import type { Reader } from '#db/client.server.ts';
import { hashText } from '#db/hash-text.server.ts';
import { countUnsigned, listLinks } from '#db/ledger.server.ts';

/** The hash of `end` is worth noting elsewhere: given as `noted`, a later check finds a chain that was written anew. */
export type VerifiedLedger =
  | { readonly status: 'whole'; readonly entries: number; readonly end: ChainEnd }
  | {
      readonly status: 'broken';
      /** How many hold before it. */
      readonly entries: number;
      readonly at: Omit<ChainBreak, 'reason'> & {
        readonly reason: ChainBreak['reason'] | 'other-submission';
      };
    }
  /** Submitted attempts whose verdict is not there: the last ones were removed. */
  | { readonly status: 'incomplete'; readonly entries: number; readonly unsigned: number }
  /** Every link holds, and the noted hash is none of them. */
  | { readonly status: 'written-anew'; readonly entries: number };

const PAGE = 500;

/** Reads the whole ledger, proves each link and each signed submission, and names the first that does not hold. */
export async function verifyLedger(
  { db }: { readonly db: Reader },
  { noted }: { noted?: string | undefined } = {},
): Promise<VerifiedLedger> {
  let hasNoted = noted === undefined;
  let end: ChainEnd = CHAIN_START;
  let after = Number.MIN_SAFE_INTEGER;
  let entries = 0;
  for (;;) {
    const page = await listLinks(db, { after, limit: PAGE });
    for (const { link, submission, erasedAt } of page) {
      const broken = findBreak([link], { after: end, hashText });
      if (broken !== null) return { status: 'broken', entries, at: broken };
      if (link.signatureSalt === null && erasedAt === null) {
        const { id, sequence } = link;
        return { status: 'broken', entries, at: { id, sequence, reason: 'changed' } };
      }
      if (hashText(canonicalJson(submission)) !== link.submissionHash) {
        const { id, sequence } = link;
        return { status: 'broken', entries, at: { id, sequence, reason: 'other-submission' } };
      }
      end = link;
      after = link.sequence;
      entries += 1;
      hasNoted ||= link.hash === noted;
    }
    if (page.length < PAGE) break;
  }
  const unsigned = await countUnsigned(db);
  if (unsigned > 0) return { status: 'incomplete', entries, unsigned };
  if (!hasNoted) return { status: 'written-anew', entries };
  return { status: 'whole', entries, end: { sequence: end.sequence, hash: end.hash } };
}
