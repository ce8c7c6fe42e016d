/**
 * The same function with its answers kept by what it was asked, up to so many characters of questions; then it forgets them
 * all. For functions that depend on nothing but their arguments.
 */
export function remember<Args extends readonly string[], T>(
  make: (...args: Args) => T,
  { mostCharacters }: { mostCharacters: number },
): (...args: Args) => T {
  const kept = new Map<string, { readonly answer: T }>();
  let characters = 0;
  return (...args) => {
    const key = args.join('\0');
    const known = kept.get(key);
    if (known !== undefined) return known.answer;
    const answer = make(...args);
    if (key.length > mostCharacters) return answer;
    if (characters + key.length > mostCharacters) {
      kept.clear();
      characters = 0;
    }
    kept.set(key, { answer });
    characters += key.length;
    return answer;
  };
}
