/** What an action tells when no field is to blame: what it did, or why it did nothing. */
export type Answer = {
  readonly told: string;
  readonly isRefused: boolean;
  /** One-time links to hand on; shown this once. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
};
