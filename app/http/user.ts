import type { Role } from '#app/domain/role.ts';

/** The person behind a request. */
export type User = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
};
