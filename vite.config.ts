import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { configDefaults, defineConfig } from 'vitest/config';
import remixOptions from './remix.config.js';

/**
 * What browsers get, prepared once when the development server starts: a package found later reloads the page in the
 * middle of work. The editor is loaded by the workbench alone.
 */
const BROWSER_PACKAGES = [
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  '@remix-run/react',
  '@simplewebauthn/browser',
  '@base-ui/react/*',
  '@conform-to/react',
  'clsx',
  'diff',
  'lucide-react',
  'sonner',
  'zod',
  'monaco-editor/editor',
  'monaco-editor/features/*/register',
  'monaco-editor/languages/definitions/{typescript,javascript,sql,python,go}/register',
  'monaco-editor/editor/contrib/suggest/browser/suggestController.js',
  'monaco-editor/editor/contrib/suggest/browser/suggestMemory.js',
];

/** Vite meets these in route modules before Remix takes the loaders out; they never reach a browser. */
const SERVER_PACKAGES = [
  '@conform-to/zod',
  '@node-rs/argon2',
  '@remix-run/node',
  'drizzle-orm',
  'react-markdown',
  'rehype-sanitize',
  'remark-gfm',
  'typescript',
];

export default defineConfig({
  plugins: process.env.VITEST ? [] : [tailwindcss(), remix(remixOptions)],
  build: { target: 'es2022' },
  worker: { format: 'es' },
  optimizeDeps: { include: BROWSER_PACKAGES, exclude: SERVER_PACKAGES },
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/e2e/**', 'test/faults/**'],
    environment: 'node',
    pool: 'forks',
    // The sandbox works in processes of its own, so one test worker per core keeps both busy.
    maxWorkers: '100%',
    // isolated-vm crashes on Node's start-up snapshot: https://github.com/laverdet/isolated-vm#requirements
    execArgv: ['--no-node-snapshot'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
