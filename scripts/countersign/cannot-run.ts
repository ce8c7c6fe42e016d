/** Why a command could not run at all: shown as `{"ok":false,"error":{…}}`, exit code 2. */
export class CannotRun extends Error {
  readonly file: string | null;
  readonly line: number | null;
  constructor(
    message: string,
    { file = null, line = null }: { file?: string | null; line?: number | null } = {},
  ) {
    super(message);
    this.name = 'CannotRun';
    this.file = file;
    this.line = line;
  }
}
