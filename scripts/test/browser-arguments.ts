/** How Chromium is started: as root it has no sandbox of its own, and it has nothing to fetch from elsewhere. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
