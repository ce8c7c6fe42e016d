export const ROLES = ['learner', 'mentor', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The person behind a request. */
export type User = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
};
