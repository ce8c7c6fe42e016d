/** Why a sign-in elsewhere came to nothing, and what to do. */
export function problemWords(problem: string): string {
  switch (problem) {
    case 'unreachable':
      return 'The sign-on of your organisation cannot be reached at the moment. Try again in a minute.';
    case 'no-address':
      return 'The sign-on does not vouch for an address of yours, so no account could be found or made. Ask whoever runs it to verify your address.';
    case 'disabled':
      return 'Your account is deactivated. An admin can reactivate it.';
    case 'refused-by-provider':
      return 'The sign-on did not confirm who you are. Try again.';
    default:
      return 'Signing in took too long or was started in another browser. Try again.';
  }
}
