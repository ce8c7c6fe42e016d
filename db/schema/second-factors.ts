import { index, primaryKey } from 'drizzle-orm/sqlite-core';
import { id, json, number, string, table, time } from '../columns.ts';
import { people } from './people.ts';

/** A person's authenticator app. */
export const authenticators = table('authenticator', {
  personId: id('person_id')
    .primaryKey()
    .references(() => people.id),
  /** Base32, as the app has it. */
  secret: string('secret').notNull(),
  createdAt: time('created_at').notNull(),
  /** The 30-second step of the last code taken: no code works twice. */
  lastStep: number('last_step').notNull(),
});

/** Codes that stand in for the authenticator app, once each. */
export const recoveryCodes = table(
  'recovery_code',
  {
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    codeHash: string('code_hash').notNull(),
    usedAt: time('used_at'),
  },
  (code) => [primaryKey({ columns: [code.personId, code.codeHash] })],
);

/** Keys that a person's devices keep. */
export const passkeys = table(
  'passkey',
  {
    /** Base64url, given by the device. */
    credentialId: string('credential_id').primaryKey(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    name: string('name').notNull(),
    /** Base64url. */
    publicKey: string('public_key').notNull(),
    counter: number('counter').notNull(),
    transports: json<readonly string[]>('transports').notNull(),
    createdAt: time('created_at').notNull(),
    lastUsedAt: time('last_used_at'),
  },
  (key) => [index('passkey_person').on(key.personId)],
);

/** A person's account at an identity provider. */
export const identities = table(
  'identity',
  {
    issuer: string('issuer').notNull(),
    subject: string('subject').notNull(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: time('created_at').notNull(),
  },
  (identity) => [
    primaryKey({ columns: [identity.issuer, identity.subject] }),
    index('identity_person').on(identity.personId),
  ],
);

/** What a sign-in waits for between two requests: a second factor, a device's answer, a provider's answer. */
export const signInSteps = table(
  'sign_in_step',
  {
    /** SHA-256 of the 256-bit id that only the cookie holds. */
    tokenHash: string('token_hash').primaryKey(),
    kind: string('kind').$type<'second-factor' | 'passkey' | 'provider'>().notNull(),
    personId: id('person_id').references(() => people.id),
    facts: json<Readonly<Record<string, string>>>('facts').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  (step) => [index('sign_in_step_ends').on(step.expiresAt)],
);
