import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { ServerBuild } from '@remix-run/node';

/** Where pages and assets come from: the build on disk, or Vite while developing. */
export type Front = {
  loadBuild(): Promise<ServerBuild>;
  /** Folder of built assets; null when `serveAsset` makes them. */
  readonly assets: string | null;
  serveAsset(request: IncomingMessage, response: ServerResponse, next: () => void): void;
};

/** The built front, as `npm start` serves it. */
export async function loadBuiltFront(root: string): Promise<Front> {
  const build: ServerBuild = await import(resolve(root, 'build/server/index.js'));
  return {
    loadBuild: async () => build,
    assets: resolve(root, 'build/client'),
    serveAsset: (_request, _response, next) => next(),
  };
}

/** The front while developing: rebuilt on each change, as `npm run dev` serves it. */
export async function loadDevelopmentFront(root: string): Promise<Front> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root, server: { middlewareMode: true } });
  return {
    loadBuild: async () => toBuild(await vite.ssrLoadModule('virtual:remix/server-build')),
    assets: null,
    serveAsset: (request, response, next) => vite.middlewares(request, response, next),
  };
}

function isBuild(module: object): module is ServerBuild {
  return 'routes' in module && 'entry' in module;
}

function toBuild(module: object): ServerBuild {
  if (!isBuild(module)) throw new Error('Vite gave no Remix server build');
  return module;
}
