import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

describe('safePath', () => {
  it.each(['/', '/exercises?language=typescript', '/attempts/1/debrief#d2'])('keeps %s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/a\\..\\b',
    'https://evil.example/',
    'javascript:alert(1)',
    'exercises',
    '/..//evil.example',
    '',
    null,
    undefined,
  ])('turns %j into the first page', (path) => {
    expect(safePath(path)).toBe('/');
  });
});
