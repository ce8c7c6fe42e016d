import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { configDefaults, defineConfig } from 'vitest/config';
import remixOptions from './remix.config.js';

/** Found by the workbench's dynamic import only; listed so that the development server prepares them once, not mid-page. */
const EDITOR_ENTRY_POINTS = [
  'monaco-editor/editor',
  'monaco-editor/features/*/register',
  'monaco-editor/languages/definitions/{typescript,javascript,sql,python,go}/register',
  'monaco-editor/languages/features/typescript/register',
];

export default defineConfig({
  plugins: process.env.VITEST ? [] : [tailwindcss(), remix(remixOptions)],
  build: { target: 'es2022' },
  worker: { format: 'es' },
  optimizeDeps: { include: EDITOR_ENTRY_POINTS },
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/e2e/**'],
    environment: 'node',
    pool: 'forks',
    // isolated-vm crashes on Node's start-up snapshot: https://github.com/laverdet/isolated-vm#requirements
    execArgv: ['--no-node-snapshot'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
