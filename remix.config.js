/**
 * The Remix options, handed to the Vite plugin in vite.config.ts. `v3_singleFetch` and `v3_lazyRouteDiscovery` stay off
 * (open advisories on Remix 2); `v3_routeConfig` too, because routes are found by their folder names.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ignoredRouteFiles: ['**/*.test.*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
  },
};
