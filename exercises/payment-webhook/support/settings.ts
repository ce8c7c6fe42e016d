/**
 * Signing secrets from the environment: PAYLANE_SECRET and PAYLANE_PREVIOUS_SECRET.
 * The second is set only while a rotation runs; a variable that is not set reads as ''.
 */
export interface SigningSecrets {
  readonly current: string;
  readonly previous: string;
}
