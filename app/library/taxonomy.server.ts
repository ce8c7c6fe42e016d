import { readFile } from 'node:fs/promises';
import { taxonomySchema, type Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { parseYaml } from './parse-yaml.server.ts';

/** Reads taxonomy.yaml; throws with file and line if it is not of the right shape. */
export async function readTaxonomy(file: string): Promise<Taxonomy> {
  const parsed = parseYaml(await readFile(file, 'utf8'), taxonomySchema);
  if (parsed.status === 'parsed') return parsed.value;
  const [first] = parsed.problems;
  throw new Error(`${file}:${first?.line ?? 1}: ${first?.message ?? 'not a taxonomy'}`);
}
