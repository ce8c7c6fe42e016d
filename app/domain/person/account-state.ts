export type AccountState = 'active' | 'disabled' | 'erased';

/** Whether somebody can sign in; `erased` is for ever. */
export function accountState(account: {
  readonly disabledAt: number | null;
  readonly erasedAt: number | null;
}): AccountState {
  if (account.erasedAt !== null) return 'erased';
  return account.disabledAt === null ? 'active' : 'disabled';
}
