import { join } from 'node:path';
import { listExerciseFolders } from '#app/library/library.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { checkFolder } from '../../countersign/check-folder.ts';
import { ROOT } from '../../countersign/paths.ts';
import { withSandbox } from '../../countersign/with-sandbox.ts';
import type { Row, Table } from '../table.ts';

const EXERCISES = join(ROOT, 'exercises');

/** G12: the gate on every exercise of the library, each once and from the start, as `countersign check` runs it. */
export const check: Table = {
  name: 'check',
  title: 'The gate',
  async measure({ tell }) {
    const taxonomy = await readTaxonomy(join(EXERCISES, 'taxonomy.yaml'));
    const rows: Row[] = [];
    await withSandbox(async (sandbox) => {
      for (const name of await listExerciseFolders(EXERCISES)) {
        tell(name);
        const checked = await checkFolder(join(EXERCISES, name), { sandbox, taxonomy });
        if (!checked.ok) throw new Error(`${name} does not pass the gate, so its time says nothing`);
        rows.push({
          goal: 'G12',
          what: `check of ${name}, per variant`,
          wanted: { most: 20 },
          figure: checked.durationMs / checked.variants,
          unit: 'ms',
          detail: `${checked.variants} variants in ${checked.durationMs} ms, repeats and type check included`,
        });
      }
    });
    return rows;
  },
};
