import { resolve } from 'node:path';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { ROOT } from './read-imports.ts';

/** The project's taxonomy. */
export function projectTaxonomy(): Promise<Taxonomy> {
  return readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
}
