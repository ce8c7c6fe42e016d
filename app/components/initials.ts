/** The first letters of the first and last word of a name, in capitals; one letter for one word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = firstLetter(words[0]);
  return words.length > 1 ? first + firstLetter(words.at(-1)) : first;
}

function firstLetter(word: string | undefined): string {
  return ([...(word ?? '')][0] ?? '?').toLocaleUpperCase('en');
}
