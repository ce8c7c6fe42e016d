/** The rooms of a person's own settings. */
export const SETTINGS_PLACES = [
  { to: '/settings', name: 'You', isFirst: true },
  { to: '/settings/second-factor', name: 'Second factor' },
  { to: '/settings/passkeys', name: 'Passkeys' },
  { to: '/settings/sessions', name: 'Sessions' },
  { to: '/settings/views', name: 'Who looked' },
] as const;
