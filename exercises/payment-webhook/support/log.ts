export type LogFields = Readonly<Record<string, string | number>>;

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly name: string;
  readonly fields: LogFields;
}

export interface Log {
  debug(name: string, fields: LogFields): void;
  info(name: string, fields: LogFields): void;
  warn(name: string, fields: LogFields): void;
  error(name: string, fields: LogFields): void;
}

/** The log as it is set in production: info and above are kept in `lines`. */
export class ProductionLog implements Log {
  readonly #lines: LogLine[] = [];

  get lines(): readonly LogLine[] {
    return [...this.#lines];
  }

  debug(): void {}

  info(name: string, fields: LogFields): void {
    this.#lines.push({ level: 'info', name, fields });
  }

  warn(name: string, fields: LogFields): void {
    this.#lines.push({ level: 'warn', name, fields });
  }

  error(name: string, fields: LogFields): void {
    this.#lines.push({ level: 'error', name, fields });
  }
}
