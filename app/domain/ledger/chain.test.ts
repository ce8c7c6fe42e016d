import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  CHAIN_START,
  commitSignature,
  findBreak,
  linkTo,
  type LedgerFacts,
  type LedgerLink,
} from './chain.ts';

const hashText = (text: string) => createHash('sha256').update(text).digest('hex');

function facts(id: string): LedgerFacts {
  return {
    id,
    attemptId: `attempt-${id}`,
    learnerId: 'ada',
    exerciseId: 'points',
    contentHash: 'sha256-c',
    variantHash: 'sha256-v',
    submissionHash: 'sha256-s',
    verdict: 'approve',
    confidencePercent: 90,
    ...commitSignature({ signature: 'Ada', salt: `salt-${id}` }, hashText),
    signedAt: 1_000,
  };
}

function chain(ids: readonly string[]): LedgerLink[] {
  const links: LedgerLink[] = [];
  for (const id of ids) links.push(linkTo(links.at(-1) ?? CHAIN_START, facts(id), hashText));
  return links;
}

const breakIn = (links: readonly LedgerLink[]) => findBreak(links, { after: CHAIN_START, hashText });

describe('a chain of signed verdicts', () => {
  it('is whole as it was written', () => {
    expect(breakIn(chain(['a', 'b', 'c', 'd']))).toBeNull();
    expect(breakIn([])).toBeNull();
  });

  it.each([
    ['verdict', 'request-changes'],
    ['confidencePercent', 91],
    ['signature', 'Eve'],
    ['signatureSalt', 'x'],
    ['signatureHash', 'x'],
    ['signedAt', 1_001],
    ['learnerId', 'eve'],
    ['contentHash', 'sha256-x'],
    ['variantHash', 'sha256-x'],
    ['submissionHash', 'sha256-x'],
    ['attemptId', 'attempt-x'],
    ['exerciseId', 'other'],
    ['id', 'x'],
    ['previousHash', 'x'],
  ])('shows where %s was changed', (field, value) => {
    const links = chain(['a', 'b', 'c']).map((link) =>
      link.id === 'b' ? { ...link, [field]: value } : link,
    );
    expect(breakIn(links)).toMatchObject({ sequence: 2, reason: 'changed' });
  });

  it('holds when a name was replaced by a pseudonym and its salt forgotten', () => {
    const links = chain(['a', 'b']).map((link) => ({
      ...link,
      signature: 'Former member',
      signatureSalt: null,
    }));
    expect(breakIn(links)).toBeNull();
  });

  it('shows the link after one that was changed with its own hash made to fit', () => {
    const [first, second, third] = chain(['a', 'b', 'c']);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three links');
    const forged = linkTo(first, { ...facts('b'), verdict: 'request-changes' }, hashText);
    expect(breakIn([first, forged, third])).toEqual({ sequence: 3, id: 'c', reason: 'reordered' });
  });

  it('shows where one was removed', () => {
    const links = chain(['a', 'b', 'c']).filter(({ id }) => id !== 'b');
    expect(breakIn(links)).toEqual({ sequence: 3, id: 'c', reason: 'missing-before' });
    expect(breakIn(chain(['a', 'b']).slice(1))).toMatchObject({ sequence: 2, reason: 'missing-before' });
  });

  it('shows where two changed places, with and without their numbers', () => {
    const [first, second, third] = chain(['a', 'b', 'c']);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three links');
    expect(breakIn([first, third, second])).toMatchObject({ id: 'c', reason: 'missing-before' });
    const swapped = [first, { ...third, sequence: 2 }, { ...second, sequence: 3 }];
    expect(breakIn(swapped)).toMatchObject({ id: 'c', reason: 'changed' });
  });

  it('shows one that stands there twice', () => {
    const [first] = chain(['a']);
    if (first === undefined) throw new Error('one link');
    expect(breakIn([first, first])).toMatchObject({ sequence: 1, reason: 'reordered' });
  });
});

describe('canonicalJson', () => {
  it('is the same for equal data, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    expect(canonicalJson({ a: 'x', b: [{ c: null, d: 1 }] })).toBe(
      canonicalJson({ b: [{ d: 1, c: null }], a: 'x' }),
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});
