const TOKEN =
  /[\p{L}_$][\p{L}\p{N}_$]*|\d[\d_.]*n?|\s+|=>|\?\?|\?\.|\.\.\.|[=!<>]=+|&&|\|\||[^\p{L}\p{N}\s]/gu;

/** The text in pieces that, joined, give it back; a rough reading that no broken code can upset. */
export function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Whether a piece is a name or a keyword. */
export function isWord(token: string): boolean {
  return /^[\p{L}_$]/u.test(token);
}
