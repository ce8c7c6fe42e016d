import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../countersign/paths.ts';
import { compressedBytes } from './compressed-bytes.ts';

const FOLDER = join(ROOT, 'data/bench/stock-editor');

/** What its documentation tells people to write: everything, with the worker for TypeScript. */
const ENTRY = `
import * as monaco from 'monaco-editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import TypesWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
self.MonacoEnvironment = {
  getWorker: (_id, label) => (label === 'typescript' ? new TypesWorker() : new EditorWorker()),
};
globalThis.monaco = monaco;
`;

/** Builds stock Monaco and counts what a browser fetches for one TypeScript editor, after brotli: scripts, styles, two workers. */
export async function buildStockEditor(): Promise<number> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'stock.js'), ENTRY);
  const built = await build({
    configFile: false,
    root: FOLDER,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      write: false,
      target: 'es2022',
      chunkSizeWarningLimit: 20_000,
      rollupOptions: { input: join(FOLDER, 'stock.js') },
    },
  });
  if (!('output' in built)) throw new Error('the stock editor was not built');
  const chunks = built.output.filter((one) => one.type === 'chunk');
  const fetched = new Set<string>();
  const fetch = (name: string): void => {
    if (fetched.has(name)) return;
    fetched.add(name);
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach(fetch);
  };
  chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => fetch(fileName));
  let bytes = 0;
  for (const one of built.output) {
    if (one.type === 'chunk' && fetched.has(one.fileName)) bytes += compressedBytes(one.code);
    if (one.type === 'asset' && /\.css$|(?:editor|ts)\.worker.*\.js$/.test(one.fileName)) {
      bytes += compressedBytes(one.source);
    }
  }
  return bytes;
}
