import { describe, expect, it } from 'vitest';
import { tokensOfHtml } from './html-tokens.ts';

describe('tokensOfHtml', () => {
  it('gives each colour its place in the plain text', () => {
    expect(tokensOfHtml('  <span class="tok-kw">const</span> a = <span class="tok-num">1</span>;')).toEqual([
      { startIndex: 0, scopes: '' },
      { startIndex: 2, scopes: 'keyword' },
      { startIndex: 7, scopes: '' },
      { startIndex: 12, scopes: 'number' },
      { startIndex: 13, scopes: '' },
    ]);
  });

  it('counts an escaped character as one', () => {
    expect(tokensOfHtml('a &lt; <span class="tok-str">&quot;x&#39;</span>')).toEqual([
      { startIndex: 0, scopes: '' },
      { startIndex: 4, scopes: 'string' },
    ]);
  });

  it('joins neighbours of one colour and knows the empty line', () => {
    expect(tokensOfHtml('<span class="tok-kw">a</span><span class="tok-kw">b</span>')).toEqual([
      { startIndex: 0, scopes: 'keyword' },
    ]);
    expect(tokensOfHtml('')).toEqual([]);
  });
});
