/**
 * The Remix options, handed to the Vite plugin in vite.config.ts.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // Open advisories on Remix 2.
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
    // Routes are found by the names of their folders.
    v3_routeConfig: false,
  },
};
