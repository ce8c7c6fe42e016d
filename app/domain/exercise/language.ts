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
