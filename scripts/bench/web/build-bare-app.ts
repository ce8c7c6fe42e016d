import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../countersign/paths.ts';
import { compressedBytes } from './compressed-bytes.ts';

const FOLDER = join(ROOT, 'data/bench/bare-app');

const FILES = {
  'package.json': '{ "type": "module", "dependencies": { "@remix-run/node": "*", "react": "*" } }\n',
  'app/entry.server.jsx': `import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
export default function handleRequest(request, status, headers, context) {
  return new Response(renderToString(<RemixServer context={context} url={request.url} />), { status, headers });
}
`,
  'vite.config.js': `import { vitePlugin as remix } from '@remix-run/dev';
export default { plugins: [remix()], build: { target: 'es2022' } };
`,
  'app/root.jsx': `import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
export default function App() {
  return (
    <html lang="en">
      <head><Meta /><Links /></head>
      <body><Outlet /><ScrollRestoration /><Scripts /></body>
    </html>
  );
}
`,
  'app/routes/_index.jsx': 'export default function Index() {\n  return <p>Hello</p>;\n}\n',
} as const;

/** Builds a Remix app with one page that says a word, and counts its scripts after brotli. */
export async function buildBareApp(): Promise<number> {
  await mkdir(join(FOLDER, 'app/routes'), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(FOLDER, path), text);
  const command = join(ROOT, 'node_modules/@remix-run/dev/dist/cli.js');
  const env = { ...process.env, NODE_ENV: 'production' as const };
  await promisify(execFile)(process.execPath, [command, 'vite:build', '--logLevel', 'error'], {
    cwd: FOLDER,
    env,
  });
  const assets = join(FOLDER, 'build/client/assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (name) => compressedBytes(await readFile(join(assets, name)))),
  );
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}
