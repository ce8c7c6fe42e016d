/** Why something cannot be made into an exercise: what, where (as the author named the file), and what to do next. */
export class ImportProblem extends Error {
  readonly file: string | null;
  readonly line: number | null;
  constructor(
    message: string,
    { file = null, line = null }: { file?: string | null; line?: number | null } = {},
  ) {
    super(message);
    this.name = 'ImportProblem';
    this.file = file;
    this.line = line;
  }
}
