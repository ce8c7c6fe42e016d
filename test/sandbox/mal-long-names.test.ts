import { describe, expect, it } from 'vitest';
import { adaptSource } from '#app/sandbox/adapt/adapt-source.ts';

describe('a file made to slow the search for free names down', () => {
  it.each([
    ['underscores', `// ${'_'.repeat(20_000)}called imported awaited thrown\nconst f = async () => await 1;`],
    [
      'numbers',
      `// ${Array.from({ length: 60_000 }, (_, n) => `called_${n + 1}_`).join('')}\nconst f = async () => await 1;`,
    ],
  ])('%s', (_, code) => {
    const adapted = adaptSource(code, { role: 'code', isTypeScript: false }).code;
    expect(adapted.length).toBeLessThan(code.length + 500);
    expect(adapted).toMatch(/called_\d+_\.mark/);
  });
});
