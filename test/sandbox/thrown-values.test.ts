import { describe, expect, it } from 'vitest';
import { useSandbox } from './hazard.ts';
import { resultOf } from './one-run.ts';

describe('what a file throws', () => {
  const sandbox = useSandbox();
  const firstFailure = async (test: string) => {
    const result = await resultOf(sandbox(), { test });
    return 'tests' in result ? result.tests.find(({ outcome }) => outcome === 'failed') : result;
  };

  it.each([
    ["\nthrow { code: 'E1', at: 3 };", "threw { code: 'E1', at: 3 }", 2],
    ["\nthrow 'a text';", "threw 'a text'", 2],
    ['throw null;', 'threw null', 1],
    ['\n\nthrow [1, 2];', 'threw [ 1, 2 ]', 3],
    ["throw Symbol('mark');", 'threw Symbol(mark)', 1],
    ["\nthrow new RangeError('low');", 'RangeError: low', 2],
    ['await Promise.reject({ a: 1 });', 'threw { a: 1 }', 1],
    ['await new Promise((_, no) => { no({ a: 1 }); });', 'threw an object that is no error', null],
    ['throw new Proxy({}, { getPrototypeOf() { throw 1; } });', 'threw an object that is no error', null],
  ])('while it loads is named: %j', async (test, message, line) => {
    expect(await firstFailure(test)).toMatchObject({ name: '(loading the file)', message, line });
  });

  it('in a test is named, with its line', async () => {
    expect(await firstFailure("it('x', () => {\n  throw { a: 1 };\n});")).toMatchObject({
      message: 'threw { a: 1 }',
      line: 2,
    });
  });

  it('as a rejection that nobody handles is named', async () => {
    expect(
      await firstFailure("it('x', async () => { void (async () => { throw { a: 1 }; })(); });"),
    ).toMatchObject({
      message: 'A promise was rejected and nobody handled it: { a: 1 }',
    });
  });
});

describe('a rejection that is handled late', () => {
  const sandbox = useSandbox();
  const statusOf = async (body: string) =>
    (
      await resultOf(sandbox(), {
        test: `const later = () => new Promise((go) => { setTimeout(go, 5); });
it('x', async () => { ${body} });`,
      })
    ).status;

  it.each([
    ['an error', "const p = Promise.reject(new Error('a')); await later(); p.catch(() => {});"],
    ['an object', 'const p = Promise.reject({ a: 1 }); await later(); await p.catch(() => {});'],
    [
      'an unknown object',
      'const p = new Promise((_, no) => { no({ a: 1 }); }); await later(); await p.catch(() => {});',
    ],
    ['a text', "const p = Promise.reject('a'); await later(); await expect(p).rejects.toBe('a');"],
    ['nothing', 'const p = Promise.reject(); await later(); await expect(p).rejects.toBeUndefined();'],
  ])('%s, costs nothing', async (_, body) => {
    expect(await statusOf(body)).toBe('passed');
  });

  it.each([
    ['another error of the same text', "new Error('same')", "new Error('same')"],
    ['another text', "'one'", "'two'"],
  ])('does not count for %s', async (_, lost, handled) => {
    const body = `Promise.reject(${lost}); await later(); const p = Promise.reject(${handled}); await later(); p.catch(() => {});`;
    expect(await statusOf(body)).toBe('failed');
  });
});
