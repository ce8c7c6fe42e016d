import './../app/require-node.ts';
import { requireBrowser } from './test/require-browser.ts';
import { runGate } from './test/run-gate.ts';
import { runTool } from './test/run-tool.ts';
import { runVitest } from './test/run-vitest.ts';
import type { Count } from './test/count.ts';

/** Everything that must hold before a change lands, cheapest first; all of it runs even if something fails. */
const STAGES: readonly (readonly [name: string, run: (env: NodeJS.ProcessEnv) => Promise<Count>])[] = [
  ['Lint', (env) => runTool('oxlint', ['--deny-warnings'], env)],
  ['Format', (env) => runTool('prettier', ['--check', '--log-level', 'warn', '.'], env)],
  ['Types', (env) => runTool('tsc', [], env)],
  ['Dead code', (env) => runTool('knip', [], env)],
  ['Unit and sandbox tests', (env) => runVitest('vite.config.ts', env)],
  ['Exercises', runGate],
  ['Browser tests', (env) => runVitest('test/e2e/vitest.config.ts', env)],
];

const env = { ...process.env, CHROMIUM: requireBrowser() };
const totals = { passed: 0, failed: 0 };
for (const [name, run] of STAGES) {
  const started = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  const { passed, failed } = await run(env);
  totals.passed += passed;
  totals.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`── ${name}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
}
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
