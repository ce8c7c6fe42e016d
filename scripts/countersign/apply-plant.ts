import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { applyToExercise } from '#app/commands/apply-proposal.server.ts';
import type { Proposal } from '#app/domain/plant/proposal.ts';
import { readFolder } from '#app/library/read-folder.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { CannotRun } from './cannot-run.ts';
import { fromHere, ROOT } from './paths.ts';

/** What was written, and what is left for a person to do. */
export type WrittenPlant = {
  readonly id: string;
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly todo: readonly string[];
};

/** Writes the proposal that `--apply` names into the exercise folder; nothing is written unless the gate would pass it. */
export async function applyPlant(
  sandbox: Sandbox,
  { dir, wanted, proposals }: { dir: string; wanted: string; proposals: readonly Proposal[] },
): Promise<WrittenPlant> {
  const proposal = chooseProposal(wanted, proposals);
  const folder = fromHere(dir);
  const before = await readFolder(folder);
  const taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
  const applied = await applyToExercise({ sandbox, taxonomy }, before, proposal);
  if (applied.status === 'refused')
    throw new CannotRun(`--apply: ${proposal.id} cannot be planted: ${applied.reason}.`, {
      file: proposal.mutant.file,
      line: proposal.line,
    });
  for (const [path, text] of Object.entries(applied.files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const paths = Object.keys(applied.files);
  return {
    id: proposal.id,
    changed: paths.filter((path) => Object.hasOwn(before, path)),
    added: paths.filter((path) => !Object.hasOwn(before, path)),
    todo: applied.todo,
  };
}

function chooseProposal(wanted: string, proposals: readonly Proposal[]): Proposal {
  const chosen = proposals.find(({ id }, index) => wanted === String(index + 1) || wanted === id);
  if (chosen !== undefined) return chosen;
  const known = proposals.map(({ id }, index) => `${index + 1} (${id})`).join(', ');
  throw new CannotRun(`--apply: there is no proposal "${wanted}". There are: ${known || 'none'}.`);
}
