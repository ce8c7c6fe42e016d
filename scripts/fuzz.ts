import '#app/require-node.ts';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary } from '#app/library/library.server.ts';
import { createSandbox } from '#app/sandbox/sandbox.server.ts';
import { readCorpus } from './fuzz/corpus.ts';
import { describeRepeats, describeReport } from './fuzz/describe-report.ts';
import { runFolders } from './fuzz/folders/run-folders.ts';
import { keepCase } from './fuzz/keep-case.ts';
import { repeat } from './fuzz/repeat.ts';
import { repeatCases } from './fuzz/repeat-cases.ts';
import { runCases } from './fuzz/run-cases.ts';

/**
 * Grades random and mutated programs and checks that none crashes, fools or holds up the grader, or with `--repeats`
 * grades the same submissions again and again and counts the different grades:
 * `npm run fuzz -- [--programs N] [--seed N] [--only CASE] [--minutes N] | --repeats N`.
 * With `exercises [--folders N]` it damages exercise folders and checks that the gate tells each mistake.
 */
const ROOT = resolve(import.meta.dirname, '..');
const DATA_DIR = join(ROOT, 'data', 'fuzz');
/** Shorter than in earnest: many mutants hang. */
const SHORT = { runMs: 500, jobMs: 3_000 };
const TELL_MS = 2_000;
/** One in so many damaged folders that can be read is compiled and run as well; that takes a second, reading a moment. */
const RUN_EVERY = 60;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folders: { type: 'string', default: '5000' },
    programs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    minutes: { type: 'string', default: '120' },
    repeats: { type: 'string' },
  },
});
const endsAt = performance.now() + wholeNumber('minutes', values.minutes) * 60_000;
let isStopped = false;
let toldAt = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    isStopped = true;
    process.stderr.write('\nStopping after what is being graded …\n');
  });

const isWhole = await fuzzWhatIsAsked();
process.exitCode = isStopped ? 130 : Number(!isWhole);

function fuzzWhatIsAsked(): Promise<boolean> {
  const [what] = positionals;
  if (what === 'exercises') return exercises();
  if (what !== undefined) {
    process.stderr.write(`There is "exercises" to fuzz, or nothing for the grader, not "${what}".\n`);
    process.exit(2);
  }
  return values.repeats === undefined ? fuzz() : repeats(values.repeats);
}

async function exercises(): Promise<boolean> {
  const folders = wholeNumber('folders', values.folders);
  const library = await loadLibrary(join(ROOT, 'exercises'));
  const sandbox = await createSandbox({ dataDir: DATA_DIR });
  const started = performance.now();
  const report = await runFolders(
    { seed: wholeNumber('seed', values.seed), folders, runEvery: RUN_EVERY, isOver },
    {
      exercises: library.list().flatMap(({ id }) => {
        const found = library.find(id);
        return found === undefined ? [] : [found.files];
      }),
      taxonomy: library.taxonomy,
      sandbox,
      scratch: join(DATA_DIR, 'folders'),
      onFolder: (sum) => tell(`${sum.folders} of ${folders} folders, ${sum.flaws.length} flaws`),
    },
  );
  await sandbox.close();
  print([
    `${report.folders} damaged folders in ${((performance.now() - started) / 1_000).toFixed(0)} s`,
    `${report.broken} with mistakes that were told, ${report.run} compiled and run`,
    `${report.flaws.length} crashes, hangs or messages without their place`,
    ...report.flaws,
  ]);
  return report.flaws.length === 0 && report.folders > 0;
}

async function fuzz(): Promise<boolean> {
  const seed = wholeNumber('seed', values.seed);
  const programs = wholeNumber('programs', values.programs);
  const only = values.only === undefined ? null : wholeNumber('only', values.only);
  const places = availableParallelism();
  const corpus = await readCorpus(ROOT);
  const sandbox = await createSandbox({ dataDir: DATA_DIR, size: places, ...SHORT });
  const started = performance.now();
  const report = await runCases(
    { seed, programs, only, places, isOver },
    {
      sandbox,
      corpus,
      onCase: (sum) =>
        tell(
          `${sum.programs} of ${programs} programs, ${sum.credits} credits, ${sum.problems.length} problems`,
        ),
    },
  );
  await sandbox.close();
  const kept = [...new Set(report.problems.map(({ index }) => index))].map((index) =>
    keepCase(corpus, { seed, index, folder: DATA_DIR }),
  );
  print(describeReport(report, { seed, seconds: (performance.now() - started) / 1_000, kept }));
  return report.problems.length === 0 && report.programs > 0;
}

async function repeats(given: string): Promise<boolean> {
  const times = wholeNumber('repeats', given);
  const corpus = await readCorpus(ROOT);
  const sandbox = await createSandbox({ dataDir: DATA_DIR });
  const found = await repeat(repeatCases(corpus), {
    sandbox,
    taxonomyKinds: corpus.taxonomyKinds,
    times,
    isOver,
    onRound: (round) => tell(`${round} of ${times} rounds`),
  });
  await sandbox.close();
  print(describeRepeats(found));
  return found.every(({ grades }) => grades.size === 1);
}

function isOver(): boolean {
  return isStopped || performance.now() > endsAt;
}

function tell(progress: string): void {
  if (performance.now() - toldAt < TELL_MS) return;
  toldAt = performance.now();
  process.stderr.write(`\r${progress} `);
}

function print(lines: readonly string[]): void {
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  process.stderr.write(`--${name} must be a whole number, not "${text}".\n`);
  process.exit(2);
}
