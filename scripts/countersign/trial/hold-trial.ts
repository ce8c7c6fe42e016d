import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { linesOf } from '#app/domain/exercise/regions.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { Job, JobResult } from '#app/domain/grading/job.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { CONFIDENCES, type Finding, type Submission } from '#app/domain/grading/submission.ts';
import { readGiven } from '../paths.ts';
import { runVisible } from './run-visible.ts';

/** How a person is asked; a terminal, or a script in a test. */
export type Ask = {
  show(title: string, text: string): void;
  choose<T extends string>(
    question: string,
    options: readonly { readonly value: T; readonly label: string }[],
  ): Promise<T>;
  /** Asks again until `problemOf` finds nothing. */
  write(question: string, problemOf: (text: string) => string | undefined): Promise<string>;
};

type Room = {
  readonly exercise: Exercise;
  readonly variant: Variant;
  readonly taxonomy: Taxonomy;
  readonly sandbox: { run(job: Job): Promise<JobResult> };
  /** Milliseconds, for the minutes that it takes. */
  readonly now: () => number;
};

export type HeldTrial = {
  readonly submission: Submission;
  readonly minutes: number;
  readonly remarks: string;
};

const ACTS = [
  { value: 'read', label: 'Read a file' },
  { value: 'run', label: 'Run the visible tests' },
  { value: 'flag', label: 'Flag lines' },
  { value: 'drop', label: 'Take a flag back' },
  { value: 'sign', label: 'Decide and sign' },
] as const;

/** Lets a person review a variant by reading, running and flagging, until they sign. */
export async function holdTrial(ask: Ask, room: Room): Promise<HeldTrial> {
  const startedAt = room.now();
  const files: SourceFiles = {
    'brief.md': room.exercise.brief,
    ...room.variant.files,
    ...room.exercise.support,
    ...room.exercise.tests,
  };
  ask.show('brief.md', room.exercise.brief);
  const findings: Finding[] = [];
  for (;;) {
    const act = await ask.choose(`${findings.length} flags`, ACTS);
    switch (act) {
      case 'read': {
        const path = await ask.choose(
          'Which file?',
          Object.keys(files).map((value) => ({ value, label: value })),
        );
        ask.show(path, numbered(files[path] ?? ''));
        break;
      }
      case 'run':
        ask.show('Visible tests', (await runVisible(room)).join('\n'));
        break;
      case 'flag':
        findings.push(await askFinding(ask, room, `f${findings.length + 1}`));
        break;
      case 'drop':
        await dropFinding(ask, findings);
        break;
      case 'sign': {
        const decision = await askVerdict(ask);
        const remarks = await ask.write('Remarks for the author (may stay empty)', () => undefined);
        const minutes = Math.max(1, Math.round((room.now() - startedAt) / 60_000));
        return { submission: { findings, ...decision }, minutes, remarks };
      }
      default:
        act satisfies never;
    }
  }
}

async function askFinding(ask: Ask, { variant, taxonomy }: Room, id: string): Promise<Finding> {
  const file = await ask.choose(
    'Which file?',
    Object.keys(variant.files).map((value) => ({ value, label: value })),
  );
  const last = linesOf(variant.files[file] ?? '').length;
  const lines = await ask.write(`Lines of ${file}, such as 12 or 12-14`, (text) => lineProblem(text, last));
  const [startLine = 1, endLine = startLine] = lines.split('-').map(Number);
  const category = await ask.choose(
    'What is amiss?',
    taxonomy.categories.map(({ id: value, name }) => ({ value, label: name })),
  );
  const kind = await ask.choose(
    'More exactly?',
    taxonomy.kinds
      .filter((one) => one.category === category)
      .map(({ id: value, name, definition }) => ({ value, label: `${name}: ${definition}` })),
  );
  const confidence = await askConfidence(ask, 'How sure are you?');
  const comment = await ask.write('Comment (may stay empty)', () => undefined);
  const path = await ask.write('File with a test that proves it (may stay empty)', () => undefined);
  const proof = path.trim() === '' ? null : await readGiven(path.trim());
  return { id, file, startLine, endLine, kind, confidence, comment, ...(proof !== null && { proof }) };
}

async function dropFinding(ask: Ask, findings: Finding[]): Promise<void> {
  const keep = { value: '', label: 'none' };
  const chosen = await ask.choose('Which one?', [
    ...findings.map(({ id, file, startLine, kind }) => ({
      value: id,
      label: `${file}:${startLine} ${kind}`,
    })),
    keep,
  ]);
  const index = findings.findIndex(({ id }) => id === chosen);
  if (index >= 0) findings.splice(index, 1);
}

async function askVerdict(ask: Ask): Promise<Pick<Submission, 'verdict' | 'confidence'>> {
  const verdict = await ask.choose('Your decision, as owner', [
    { value: 'request-changes', label: 'Request changes' },
    { value: 'approve', label: 'Approve' },
  ] as const);
  return { verdict, confidence: await askConfidence(ask, 'How sure are you of it?') };
}

async function askConfidence(ask: Ask, question: string): Promise<number> {
  return Number(
    await ask.choose(
      question,
      CONFIDENCES.map((value) => ({ value: String(value), label: `${Math.round(value * 100)} %` })),
    ),
  );
}

function lineProblem(text: string, last: number): string | undefined {
  const [, from, to = from] = /^\s*(\d+)\s*(?:-\s*(\d+))?\s*$/.exec(text) ?? [];
  const isRange = from !== undefined && Number(from) >= 1 && Number(from) <= Number(to) && Number(to) <= last;
  return isRange ? undefined : `Write a line or two with a hyphen between, from 1 to ${last}.`;
}

function numbered(text: string): string {
  const lines = linesOf(text);
  const width = String(lines.length).length;
  return lines.map((line, index) => `${String(index + 1).padStart(width)}  ${line}`).join('\n');
}
