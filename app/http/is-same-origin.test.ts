import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './is-same-origin.ts';

const origins = new Set(['http://localhost:3000']);

function isAllowed(method: string, headers: Record<string, string>): boolean {
  return isSameOrigin(new Request('http://localhost:3000/x', { method, headers }), origins);
}

describe('isSameOrigin', () => {
  it('lets every safe request through', () => {
    expect(isAllowed('GET', { Origin: 'https://evil.example' })).toBe(true);
  });

  it('lets our own pages change things', () => {
    expect(isAllowed('POST', { 'Sec-Fetch-Site': 'same-origin' })).toBe(true);
    expect(isAllowed('DELETE', { Origin: 'http://localhost:3000' })).toBe(true);
  });

  it('refuses other sites, other subdomains, no site and no origin at all', () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect(isAllowed('POST', { 'Sec-Fetch-Site': site, Origin: 'http://localhost:3000' })).toBe(false);
    }
    expect(isAllowed('POST', { Origin: 'https://evil.example' })).toBe(false);
    expect(isAllowed('POST', { Origin: 'null' })).toBe(false);
    expect(isAllowed('POST', {})).toBe(false);
  });

  it('is not moved by forwarded headers', () => {
    expect(
      isAllowed('POST', {
        Origin: 'https://evil.example',
        'X-Forwarded-Host': 'evil.example',
        Host: 'evil.example',
      }),
    ).toBe(false);
  });
});
