export type HtmlToken = { readonly startIndex: number; readonly scopes: string };

/** The editor's word for each class of the server's highlighting. */
const SCOPES: Readonly<Record<string, string>> = {
  kw: 'keyword',
  str: 'string',
  num: 'number',
  com: 'comment',
  fn: 'function',
  type: 'type',
  punc: 'delimiter',
};

const PART = /<span class="tok-([a-z]+)">|(<\/span>)|(&[a-z]+;|&#\w+;)|([^<&]+)/g;

/** Where each colour of one highlighted line begins in its plain text, so that the editor shows the line as the server did. */
export function tokensOfHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let at = 0;
  let scopes = '';
  for (const [, opened, closed, entity, text] of html.matchAll(PART)) {
    if (opened !== undefined) scopes = SCOPES[opened] ?? '';
    else if (closed !== undefined) scopes = '';
    else {
      if (tokens.at(-1)?.scopes !== scopes) tokens.push({ startIndex: at, scopes });
      at += entity === undefined ? (text?.length ?? 0) : 1;
    }
  }
  return tokens;
}
