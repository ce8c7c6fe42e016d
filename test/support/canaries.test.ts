import { describe, expect, it } from 'vitest';
import { allowedIn, findCanaries } from './canaries.ts';

const scan = (text: string, allowed: readonly string[] = []) =>
  findCanaries({ state: 'any', allowed: new Set(allowed), pieces: [{ from: 'a page', text }] });

describe('findCanaries', () => {
  it.each([
    ['in plain text', 'x zqcanary-race-why y'],
    ['in capitals', 'ZQCANARY-RACE-WHY'],
    ['in an address', '/x?q=zqcanary%2Drace%2Dwhy'],
    ['in HTML', 'zqcanary&#45;race&#x2d;why'],
    ['in JSON', '"zqcanary\\u002drace\\u002dwhy"'],
    ['as Base64', Buffer.from('it is zqcanary-race-why, you see').toString('base64')],
  ])('finds one %s', (_where, text) => {
    expect(scan(text)).toEqual(['zqcanary-race-why in a page']);
  });

  it('lets through what is on show, and nothing beside it', () => {
    const allowed = [...allowedIn({ planted: ['zqcanary-race-id'], noteStyle: 'neutral' })];
    expect(allowed).toEqual(['zqcanary-race-planted', 'zqcanary-limit-clean', 'zqcanary-note-neutral']);
    expect(scan('zqcanary-race-planted zqcanary-race-clean', allowed)).toEqual([
      'zqcanary-race-clean in a page',
    ]);
  });
});
