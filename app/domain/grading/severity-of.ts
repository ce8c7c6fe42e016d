import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Severity } from '#app/domain/exercise/manifest.ts';

/** The severity of a planted defect; throws when the code plants one that exercise.yaml does not list. */
export function severityOf({ manifest }: Exercise, defectId: string): Severity {
  const defect = Object.hasOwn(manifest.defects, defectId) ? manifest.defects[defectId] : undefined;
  if (defect !== undefined) return defect.severity;
  throw new Error(
    `exercise ${manifest.id} plants "${defectId}" but exercise.yaml lists no such defect: add it there`,
  );
}
