/** What a test file finds as globals and can import from "vitest". */
export const TEST_API = [
  'describe',
  'suite',
  'it',
  'test',
  'expect',
  'vi',
  'beforeAll',
  'beforeEach',
  'afterEach',
  'afterAll',
] as const;
const IMPORT_ONLY = [
  'vitest',
  'assert',
  'onTestFinished',
  'onTestFailed',
  'awaited',
  'thrown',
  'own',
  'seen',
] as const;

/** The global that carries the harness into the two modules below; removed before any other code runs. */
export const CARRIER = '__harness';
/** The module that program files, and they alone, get their marks from. */
export const CALLED_MODULE = 'countersign:called';
export const MAIN_MODULE = 'countersign:main';

export const vitestSource = [...TEST_API, ...IMPORT_ONLY]
  .map((name) => `export const ${name} = globalThis.${CARRIER}.api.${name};`)
  .join('\n');
export const calledSource = `const { called, api } = globalThis.${CARRIER};
export { called };
export const { awaited, thrown } = api;`;
export const loadedSource = `export const loaded = globalThis.${CARRIER}.loaded;`;
/** Evaluates the test file, however long that takes, and says so. */
export const mainSource = `import 'test';\nimport { loaded } from 'loaded';\nloaded();`;

/** The test file with the test API in scope, on the same lines, but for the names that it declares itself. */
export function withTestApi(code: string, declared: ReadonlySet<string>): string {
  const names = TEST_API.filter((name) => !declared.has(name));
  return names.length === 0 ? code : `import { ${names.join(', ')} } from 'vitest'; ${code}`;
}

const WEB_GLOBALS =
  /\b(?:AbortController|AbortSignal|atob|btoa|CustomEvent|DOMException|Event|EventTarget|structuredClone|TextDecoder|TextEncoder|URL|URLSearchParams|crypto)\b/;

/** Whether code names one of the web's globals that the second script makes. */
export function needsWeb(code: string): boolean {
  return WEB_GLOBALS.test(code);
}
