const EXTENSION = /\.(?:d\.)?[cm]?[jt]sx?$/;
/** Parts of a file name that say which version it is; a learner sees the name. */
const TELLING =
  /^(?:clean|planted|fixed|fix|bug|bugs|buggy|broken|good|bad|right|wrong|correct|incorrect|original|orig|mutant|mutated|faulty|ok|solution|reference|before|after|defect|v\d+|a|b)$/i;

/** The name of a path without folders and extension. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(EXTENSION, '');
}

/**
 * The name under which the module is shown: that of the clean file without words such as "fixed", else the one by which
 * the tests import it, else `index` or `subject`.
 */
export function nameModule(cleanPath: string, importedAs: readonly string[]): string {
  const names = [baseName(cleanPath), ...importedAs.map(baseName)].map(withoutTelling);
  const telling = names.find((name) => name !== '' && name !== 'subject' && name !== 'index');
  return telling ?? (names.includes('index') ? 'index' : 'subject');
}

function withoutTelling(name: string): string {
  const parts = name.split(/([._-])/);
  const kept: string[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const word = parts[index] ?? '';
    if (word === '' || TELLING.test(word)) continue;
    kept.push(kept.length === 0 ? word : `${parts[index - 1] ?? '-'}${word}`);
  }
  return kept
    .join('')
    .replace(/[^\w.-]/g, '-')
    .replace(/\./g, '-');
}

/** A folder name as an exercise id. */
export function toExerciseId(folder: string): string {
  const id = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'imported' : id;
}
