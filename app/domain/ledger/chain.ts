/** What one signed verdict says: who, of what, when, how sure. */
export type LedgerFacts = {
  readonly id: string;
  readonly attemptId: string;
  readonly learnerId: string;
  readonly exerciseId: string;
  readonly contentHash: string;
  /** Of the code exactly as it was shown. */
  readonly variantHash: string;
  /** Of the findings, edits and verdict exactly as they were signed. */
  readonly submissionHash: string;
  readonly verdict: 'approve' | 'request-changes';
  readonly confidencePercent: number;
  /** The name that was typed; a pseudonym once the person is erased. */
  readonly signature: string;
  /** Null once the person is erased. */
  readonly signatureSalt: string | null;
  /** Of salt and name as they were signed. */
  readonly signatureHash: string;
  readonly signedAt: number;
};

/** A link of the chain: the facts, where they stand, the hash of the link before, and the hash over all of this. */
export type LedgerLink = LedgerFacts & {
  /** 1 for the first link, and no number left out. */
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
};

/** The end of a chain: the next link goes here. */
export type ChainEnd = { readonly sequence: number; readonly hash: string };

export type HashText = (text: string) => string;

/** Where a chain is broken, and how it shows. */
export type ChainBreak = {
  readonly sequence: number;
  readonly id: string;
  readonly reason: 'missing-before' | 'reordered' | 'changed';
};

export const CHAIN_START: ChainEnd = { sequence: 0, hash: 'start' };

/** The link that puts these facts at the end of a chain. */
export function linkTo(end: ChainEnd, facts: LedgerFacts, hashText: HashText): LedgerLink {
  const place = { sequence: end.sequence + 1, previousHash: end.hash };
  return { ...facts, ...place, hash: hashLink({ ...facts, ...place }, hashText) };
}

/** What the chain holds of a signature: without the salt nobody can tell or guess the name. */
export function commitSignature(
  { signature, salt }: { signature: string; salt: string },
  hashText: HashText,
): { readonly signature: string; readonly signatureSalt: string; readonly signatureHash: string } {
  return { signature, signatureSalt: salt, signatureHash: hashText(`${salt} ${signature}`) };
}

/** The first link, in the order given, that does not follow from the ones before it; null if all do. */
export function findBreak(
  links: readonly LedgerLink[],
  { after, hashText }: { after: ChainEnd; hashText: HashText },
): ChainBreak | null {
  let end = after;
  for (const link of links) {
    const reason = breakOf(link, end, hashText);
    if (reason !== null) return { sequence: link.sequence, id: link.id, reason };
    end = link;
  }
  return null;
}

/** JSON with the keys of every object in order, so that equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
  return `{${entries.join(',')}}`;
}

function breakOf(link: LedgerLink, end: ChainEnd, hashText: HashText): ChainBreak['reason'] | null {
  if (hashLink(link, hashText) !== link.hash || isSignatureChanged(link, hashText)) return 'changed';
  if (link.sequence > end.sequence + 1) return 'missing-before';
  if (link.sequence <= end.sequence || link.previousHash !== end.hash) return 'reordered';
  return null;
}

function isSignatureChanged(link: LedgerLink, hashText: HashText): boolean {
  const { signature, signatureSalt: salt, signatureHash } = link;
  return salt !== null && commitSignature({ signature, salt }, hashText).signatureHash !== signatureHash;
}

/** Names each field, so that a column added to the table later changes no hash of an earlier link. */
function hashLink(link: Omit<LedgerLink, 'hash'>, hashText: HashText): string {
  return hashText(
    canonicalJson({
      sequence: link.sequence,
      previousHash: link.previousHash,
      id: link.id,
      attemptId: link.attemptId,
      learnerId: link.learnerId,
      exerciseId: link.exerciseId,
      contentHash: link.contentHash,
      variantHash: link.variantHash,
      submissionHash: link.submissionHash,
      verdict: link.verdict,
      confidencePercent: link.confidencePercent,
      signatureHash: link.signatureHash,
      signedAt: link.signedAt,
    }),
  );
}
