/** The test functions that a proof may use, as the sandbox offers them: globals, and exports of 'vitest'. */
export const TEST_TYPES = `
type Run = (name: string, body: () => unknown) => void;
type Each = (cases: readonly unknown[]) => (name: string, body: (...args: any[]) => unknown) => void;
type Matchers = {
  not: Matchers; resolves: Matchers; rejects: Matchers;
  toBe(value: unknown): any; toEqual(value: unknown): any; toStrictEqual(value: unknown): any; toMatchObject(value: unknown): any;
  toBeDefined(): any; toBeUndefined(): any; toBeNull(): any; toBeTruthy(): any; toBeFalsy(): any; toBeNaN(): any;
  toBeGreaterThan(n: number | bigint): any; toBeGreaterThanOrEqual(n: number | bigint): any;
  toBeLessThan(n: number | bigint): any; toBeLessThanOrEqual(n: number | bigint): any; toBeCloseTo(n: number, digits?: number): any;
  toContain(item: unknown): any; toContainEqual(item: unknown): any; toHaveLength(n: number): any; toHaveProperty(path: string, value?: unknown): any;
  toMatch(text: string | RegExp): any; toThrow(error?: unknown): any; toBeInstanceOf(type: unknown): any; toSatisfy(test: (value: any) => boolean): any;
  toHaveBeenCalled(): any; toHaveBeenCalledTimes(n: number): any; toHaveBeenCalledWith(...args: unknown[]): any; toHaveBeenLastCalledWith(...args: unknown[]): any;
};
type Expect = {
  (value: unknown): Matchers;
  anything(): any; any(type: unknown): any; objectContaining(part: object): any; arrayContaining(part: readonly unknown[]): any;
  stringContaining(text: string): any; stringMatching(text: string | RegExp): any; closeTo(n: number, digits?: number): any;
};
type Mock = ((...args: any[]) => any) & {
  mock: { calls: any[][]; results: any[] };
  mockReturnValue(value: unknown): Mock; mockResolvedValue(value: unknown): Mock; mockRejectedValue(value: unknown): Mock;
  mockImplementation(body: (...args: any[]) => any): Mock; mockReset(): Mock; mockClear(): Mock; mockRestore(): void;
};
type Vi = {
  fn(body?: (...args: any[]) => any): Mock; spyOn(target: any, name: string): Mock;
  useFakeTimers(): void; useRealTimers(): void; setSystemTime(time: number | Date): void;
  advanceTimersByTime(ms: number): void; advanceTimersByTimeAsync(ms: number): Promise<void>; runAllTimersAsync(): Promise<void>;
};
type Hook = (body: () => unknown) => void;
declare module 'vitest' {
  export const it: Run & { each: Each; skip: Run; only: Run };
  export const test: Run & { each: Each; skip: Run; only: Run };
  export const describe: Run & { each: Each };
  export const expect: Expect;
  export const vi: Vi;
  export const beforeEach: Hook, afterEach: Hook, beforeAll: Hook, afterAll: Hook;
}
declare const it: Run & { each: Each; skip: Run; only: Run };
declare const test: Run & { each: Each; skip: Run; only: Run };
declare const describe: Run & { each: Each };
declare const expect: Expect;
declare const vi: Vi;
declare const beforeEach: Hook, afterEach: Hook, beforeAll: Hook, afterAll: Hook;
`;
