import type { EditorModule } from './editor-module.ts';
import { hexColour } from './hex-colour.ts';

const NAME = 'countersign';
/** Readable on light and dark, for a browser that computes colours in a form we do not know. */
const FALLBACK = '#808080';

/** Token types of the editor's own grammars and of ours, with the page's variable for each. */
const TOKENS = [
  ['keyword', '--code-kw'],
  ['string', '--code-str'],
  ['number', '--code-num'],
  ['comment', '--code-com'],
  ['function', '--code-fn'],
  ['type', '--code-type'],
  ['delimiter', '--code-punc'],
] as const;

const COLOURS = [
  ['editor.background', '--code-bg'],
  ['editor.foreground', '--code-text'],
  ['editor.lineHighlightBackground', '--code-line'],
  ['editor.selectionBackground', '--accent-soft'],
  ['editor.inactiveSelectionBackground', '--accent-soft'],
  ['editor.wordHighlightBackground', '--sunken'],
  ['editor.findMatchBackground', '--accent-soft'],
  ['editor.findMatchHighlightBackground', '--line'],
  ['editor.rangeHighlightBackground', '--code-line'],
  ['editorOverviewRuler.findMatchForeground', '--line-strong'],
  ['editorOverviewRuler.selectionHighlightForeground', '--line-strong'],
  ['editorOverviewRuler.wordHighlightForeground', '--line-strong'],
  ['editorOverviewRuler.bracketMatchForeground', '--line-strong'],
  ['editor.selectionHighlightBackground', '--sunken'],
  ['editorLineNumber.foreground', '--text-3'],
  ['editorLineNumber.activeForeground', '--text'],
  ['editorCursor.foreground', '--text'],
  ['editorBracketMatch.background', '--sunken'],
  ['editorBracketMatch.border', '--line-strong'],
  ...[1, 2, 3, 4, 5, 6].map((n) => [`editorBracketHighlight.foreground${String(n)}`, '--code-punc'] as const),
  ['editorBracketHighlight.unexpectedBracket.foreground', '--code-punc'],
  ['scrollbarSlider.background', '--line'],
  ['scrollbarSlider.hoverBackground', '--line-strong'],
  ['scrollbarSlider.activeBackground', '--line-strong'],
  ['editorWidget.background', '--surface'],
  ['editorWidget.foreground', '--text'],
  ['editorWidget.border', '--line-strong'],
  ['editorSuggestWidget.background', '--surface'],
  ['editorSuggestWidget.foreground', '--text'],
  ['editorSuggestWidget.selectedBackground', '--accent-soft'],
  ['editorSuggestWidget.selectedForeground', '--text'],
  ['editorSuggestWidget.highlightForeground', '--accent-text'],
  ['editorSuggestWidget.focusHighlightForeground', '--accent-text'],
  ['editorHoverWidget.background', '--surface'],
  ['editorOverviewRuler.border', '--code-bg'],
  ['focusBorder', '--accent'],
  ['input.background', '--surface'],
  ['input.foreground', '--text'],
  ['input.border', '--control-line'],
] as const;

/** Gives the editor the page's colours, again whenever the page's theme changes; returns how to stop. */
export function watchTheme(module: EditorModule): () => void {
  const apply = () => applyTheme(module);
  apply();
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(apply);
  media.addEventListener('change', apply);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    media.removeEventListener('change', apply);
    observer.disconnect();
  };
}

/** Gives the editor the page's colours as they are now; parts of it that arrive later know none before. */
export function applyTheme(module: EditorModule): void {
  const colour = readColours();
  const { colorScheme } = getComputedStyle(document.documentElement);
  module.editor.defineTheme(NAME, {
    base: colorScheme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: colour('--code-text') },
      ...TOKENS.map(([token, name]) => ({ token, foreground: colour(name) })),
    ],
    colors: Object.fromEntries(COLOURS.map(([key, name]) => [key, colour(name)])),
  });
  module.editor.setTheme(NAME);
}

/** Reads the page's variables as six-digit colours: a style sheet may write them in any form, the editor knows only that one. */
function readColours(): (name: string) => string {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colours = new Map<string, string>(
    [...TOKENS, ...COLOURS].map(([, name]) => {
      probe.style.color = `var(${name})`;
      return [name, hexColour(getComputedStyle(probe).color) ?? FALLBACK] as const;
    }),
  );
  probe.remove();
  const text = colours.get('--code-punc') ?? FALLBACK;
  return (name) => colours.get(name) ?? text;
}
