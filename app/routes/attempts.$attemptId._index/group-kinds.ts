import type { KindGroup } from '#app/components/workbench/workbench-data.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';

/** The kinds that a reviewer may name, by category, without how each is caught: that is told after grading. */
export function groupKinds({ categories, kinds }: Pick<Taxonomy, 'categories' | 'kinds'>): KindGroup[] {
  return categories.map((category) => ({
    id: category.id,
    name: category.name,
    definition: category.definition,
    items: kinds
      .filter((kind) => kind.category === category.id)
      .map(({ id, name, definition }) => ({ id, name, definition })),
  }));
}
