export const LANGUAGES = ['typescript', 'javascript', 'tsx', 'sql', 'python', 'go'] as const;
export type Language = (typeof LANGUAGES)[number];

type Syntax = {
  /** What starts a comment line; marker lines use it. */
  readonly comment: string;
  /** Extensions of the reviewed code. */
  readonly extensions: readonly string[];
  /** Ending of a probe or visible test. */
  readonly testEnding: string;
};

export const SYNTAX = {
  typescript: { comment: '//', extensions: ['.ts'], testEnding: '.test.ts' },
  javascript: { comment: '//', extensions: ['.js', '.mjs', '.cjs'], testEnding: '.test.ts' },
  tsx: { comment: '//', extensions: ['.tsx', '.ts'], testEnding: '.test.tsx' },
  sql: { comment: '--', extensions: ['.sql'], testEnding: '.test.ts' },
  python: { comment: '#', extensions: ['.py'], testEnding: '_test.py' },
  go: { comment: '//', extensions: ['.go'], testEnding: '_test.go' },
} as const satisfies Record<Language, Syntax>;

/** The comment starter of a file by its own extension, so that SQL beside TypeScript keeps its own marker syntax. */
export function commentOf(file: string): string {
  if (file.endsWith('.sql')) return '--';
  return file.endsWith('.py') ? '#' : '//';
}

/** Languages whose code the sandbox runs; an exercise in another one offers located and explained only. */
const SANDBOX_LANGUAGES = ['typescript', 'javascript', 'tsx', 'sql', 'python'] as const;
export type SandboxLanguage = (typeof SANDBOX_LANGUAGES)[number];

/** The language as one that the sandbox runs, or null. */
export function sandboxLanguage(language: Language): SandboxLanguage | null {
  return SANDBOX_LANGUAGES.find((candidate) => candidate === language) ?? null;
}
