import { z } from 'zod';
import { AREAS, type Area } from './area.ts';

const categorySchema = z.object({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  area: z.enum(AREAS),
});

const kindSchema = z.object({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  category: z.string(),
  cwe: z.array(z.int()),
  passesBecause: z.string(),
  howToCatch: z.string(),
  omission: z.boolean(),
});

/** The shape of exercises/taxonomy.yaml: what a reviewer may name, grouped as the skill profile reports it. */
export const taxonomySchema = z.object({
  version: z.int(),
  cweVersion: z.string(),
  areas: z.array(z.object({ id: z.enum(AREAS), name: z.string() })),
  categories: z.array(categorySchema),
  kinds: z.array(kindSchema),
});

export type Taxonomy = z.infer<typeof taxonomySchema>;

/** The area of a kind, by its category; undefined for an unknown kind. */
export function areaOfKind(taxonomy: Taxonomy, kindId: string): Area | undefined {
  const kind = taxonomy.kinds.find(({ id }) => id === kindId);
  return taxonomy.categories.find(({ id }) => id === kind?.category)?.area;
}

/** Every kind id, for checking submissions. */
export function kindIds(taxonomy: Taxonomy): ReadonlySet<string> {
  return new Set(taxonomy.kinds.map(({ id }) => id));
}
