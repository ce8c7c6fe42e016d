export interface PartnerFailure {
  readonly attempts: number;
  readonly status: number | undefined;
  readonly cause: unknown;
}

/**
 * Thrown to the callers of partner clients. `attempts` counts the tries that were made, `status` is set if the last
 * one got an answer, `cause` leads to what it failed with if it got none.
 */
export class PartnerError extends Error {
  readonly attempts: number;
  readonly status: number | undefined;

  constructor(message: string, failure: PartnerFailure) {
    super(message, { cause: failure.cause });
    this.name = 'PartnerError';
    this.attempts = failure.attempts;
    this.status = failure.status;
  }
}
