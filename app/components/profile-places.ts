/** The rooms of a person's own settings. */
export const PROFILE_PLACES = [
  { to: '/profile', name: 'Profile', isFirst: true },
  { to: '/profile/second-factor', name: 'Second factor' },
  { to: '/profile/passkeys', name: 'Passkeys' },
  { to: '/profile/sessions', name: 'Sessions' },
  { to: '/profile/views', name: 'Who looked' },
] as const;
