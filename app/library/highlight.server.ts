import { createHash } from 'node:crypto';
import { createHighlighter, type BundledLanguage, type ThemedToken, type ThemeRegistration } from 'shiki';

/** One HTML string per line, escaped, with `tok-…` spans whose colours come from the page's style. */
export type Highlight = (path: string, text: string) => readonly string[];

const LANGUAGES = {
  '.ts': 'typescript',
  '.tsx': 'tsx',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.jsx': 'jsx',
  '.sql': 'sql',
  '.py': 'python',
  '.go': 'go',
  '.json': 'json',
} as const satisfies Record<string, BundledLanguage>;

/** Each token class has a made-up colour, which is read back as the class. */
const CLASS_OF_COLOUR: Readonly<Record<string, string>> = {
  '#000001': 'tok-kw',
  '#000002': 'tok-str',
  '#000003': 'tok-num',
  '#000004': 'tok-com',
  '#000005': 'tok-fn',
  '#000006': 'tok-type',
};

const THEME: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  colors: { 'editor.foreground': '#000000', 'editor.background': '#ffffff' },
  tokenColors: [
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: '#000004' } },
    { scope: ['string', 'punctuation.definition.string'], settings: { foreground: '#000002' } },
    { scope: ['constant.numeric', 'constant.language'], settings: { foreground: '#000003' } },
    {
      scope: [
        'keyword',
        'storage',
        'variable.language.this',
        'keyword.operator.new',
        'keyword.operator.expression',
      ],
      settings: { foreground: '#000001' },
    },
    { scope: ['keyword.operator'], settings: { foreground: '#000000' } },
    { scope: ['entity.name.function', 'support.function'], settings: { foreground: '#000005' } },
    {
      scope: [
        'entity.name.type',
        'support.type',
        'support.class',
        'entity.name.class',
        'entity.other.inherited-class',
      ],
      settings: { foreground: '#000006' },
    },
    {
      scope: ['meta.template.expression', 'string variable', 'string meta.embedded'],
      settings: { foreground: '#000000' },
    },
  ],
};

/** Highlighted files kept in memory; exercises are few and small. */
const MOST_CACHED = 1_000;

/** Loads the grammars once and returns the highlighter; unknown endings come back as plain escaped lines. */
export async function createHighlight(): Promise<Highlight> {
  const shiki = await createHighlighter({ themes: [THEME], langs: [...new Set(Object.values(LANGUAGES))] });
  const cache = new Map<string, readonly string[]>();
  return (path, text) => {
    const key = createHash('sha256').update(`${path}\0${text}`).digest('base64');
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const language = languageOf(path);
    const lines =
      language === undefined
        ? text.split('\n').map(escapeHtml)
        : shiki
            .codeToTokensBase(text, { lang: language, theme: THEME, tokenizeTimeLimit: 0 })
            .map((line) => line.map(tokenHtml).join(''));
    const shown = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(key, shown);
    return shown;
  };
}

function languageOf(path: string): BundledLanguage | undefined {
  return Object.entries(LANGUAGES).find(([ending]) => path.endsWith(ending))?.[1];
}

function tokenHtml({ content, color }: ThemedToken): string {
  const name = CLASS_OF_COLOUR[(color ?? '').toLowerCase()];
  const html = escapeHtml(content);
  return name === undefined ? html : `<span class="${name}">${html}</span>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
