import { describe, expect, it } from 'vitest';
import { controlsOf, createMock, mockRecord } from './mock.ts';

function change(mock: object, name: string, ...values: readonly unknown[]): void {
  Reflect.apply(Reflect.get(controlsOf(mock) ?? {}, name), undefined, values);
}

describe('a mock', () => {
  it('records arguments, results and this', () => {
    const mock = createMock((a) => Number(a) * 2);
    const owner = { mock };
    expect(owner.mock(4)).toBe(8);
    expect(mockRecord(mock)).toMatchObject({
      calls: [[4]],
      results: [{ type: 'return', value: 8 }],
      contexts: [owner],
    });
  });

  it('records what it throws', () => {
    const mock = createMock(() => {
      throw new Error('x');
    });
    expect(() => mock()).toThrow('x');
    expect(mockRecord(mock)?.results).toEqual([{ type: 'throw', value: new Error('x') }]);
  });

  it('shows a copy of its record, so that nobody can rewrite it', () => {
    const mock = createMock(undefined);
    mock(1);
    const { calls }: { calls: unknown[] } = Reflect.get(mock, 'mock');
    calls.length = 0;
    expect(mockRecord(mock)?.calls).toEqual([[1]]);
  });

  it('uses one-time answers before the lasting one', () => {
    const mock = createMock(() => 'original');
    for (const [name, value] of [
      ['mockReturnValueOnce', 'first'],
      ['mockReturnValue', 'then'],
    ] as const)
      change(mock, name, value);
    expect([mock(), mock(), mock()]).toEqual(['first', 'then', 'then']);
  });

  it('goes back to its first implementation when reset', () => {
    const mock = createMock(() => 'original');
    change(mock, 'mockReturnValue', 'other');
    change(mock, 'mockReset');
    expect(mock()).toBe('original');
    expect(mockRecord(mock)?.calls).toHaveLength(1);
  });

  it('cannot be changed or replaced by who only holds it', () => {
    const mock = createMock(() => 'original');
    mock(1);
    expect(() => Reflect.apply(Reflect.get(mock, 'mockReset'), mock, [])).toThrow(/Only a test/);
    expect(Reflect.defineProperty(mock, 'mock', { value: { calls: [] } })).toBe(false);
    expect(Reflect.set(mock, 'mockClear', () => mock)).toBe(false);
    expect(mockRecord(mock)?.calls).toEqual([[1]]);
  });
});
