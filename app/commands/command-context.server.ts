import type { Library } from '#app/library/library.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import type { Database } from '#db/client.server.ts';
import type { IdentityProvider } from './create-identity-provider.server.ts';

/** What commands work with. Time, randomness and ids come from here, so that a command can be repeated in a test. */
export type CommandContext = {
  readonly db: Database;
  readonly library: Library;
  readonly sandbox: Sandbox;
  /** UTC milliseconds. */
  now(): number;
  /** A new UUIDv7. */
  newId(): string;
  /** 32 random bits, to seed an attempt. */
  newSeed(): number;
  /** The one-time set-up link's token while nobody has an account; null afterwards. */
  readonly setupToken: { value: string | null };
  /** Slows down guessing of passwords: by account and address. */
  readonly signInLimit: AttemptLimit;
  /** Tells the grading queue that an attempt was submitted. */
  wakeGrading(): void;
  readonly settings: {
    /** Every link that is sent or shown starts with it, whatever address a request names. */
    readonly baseUrl: string;
    readonly isProduction: boolean;
    /** Whether letters can be sent; otherwise links are shown to copy. */
    readonly isMailOn: boolean;
  };
  /** Where people can sign in elsewhere; null when none is set up. */
  readonly identityProvider: IdentityProvider | null;
  readonly log: Log;
};

/** What commands about accounts need: the command line has no more. */
export type AccountContext = Pick<CommandContext, 'db' | 'now' | 'newId' | 'settings'>;

/** Counts failed tries by key; `waitMs` is 0 while another try is allowed. */
export type AttemptLimit = {
  waitMs(key: string): Promise<number>;
  addFailure(key: string): Promise<void>;
  forget(key: string): Promise<void>;
};

/** The part of the log that commands use: facts and ids, never secrets or submitted code. */
type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};
