import { createHighlighter, type BundledLanguage, type ThemedToken, type ThemeRegistration } from 'shiki';
import { remember } from '#app/domain/remember.ts';

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

/** Highlighted files of a large library. */
const MOST_CHARACTERS = 10_000_000;

/** Loads the grammars once and returns the highlighter; unknown endings come back as plain escaped lines. */
export async function createHighlight(): Promise<Highlight> {
  const shiki = await createHighlighter({ themes: [THEME], langs: [...new Set(Object.values(LANGUAGES))] });
  const highlight: Highlight = (path, text) => {
    const language = languageOf(path);
    const lines =
      language === undefined
        ? text.split('\n').map(escapeHtml)
        : shiki
            .codeToTokensBase(text, { lang: language, theme: THEME, tokenizeTimeLimit: 0 })
            .map((line) => line.map(tokenHtml).join(''));
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  };
  return remember(highlight, { mostCharacters: MOST_CHARACTERS });
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
