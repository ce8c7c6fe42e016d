import type { Role } from '#app/domain/role.ts';
import type { Theme } from '#app/domain/theme.ts';

/** What the root loader returns for every page. */
export type SiteFacts = {
  readonly theme: Theme;
  readonly user: { readonly name: string; readonly email: string; readonly roles: readonly Role[] } | null;
};
