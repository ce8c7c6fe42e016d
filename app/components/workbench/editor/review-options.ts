/** What both kinds of editor share: our font, nothing that blinks or decorates. Sizes come from `ownLook`. */
const EDITOR_LOOK = {
  automaticLayout: true,
  contextmenu: false,
  fixedOverflowWidgets: true,
  fontFamily: "'JetBrains Mono Variable', 'JetBrains Mono', ui-monospace, monospace",
  fontLigatures: false,
  guides: { indentation: false },
  hideCursorInOverviewRuler: true,
  links: false,
  minimap: { enabled: false },
  overviewRulerBorder: false,
  padding: { top: 8, bottom: 8 },
  renderLineHighlight: 'all',
  renderWhitespace: 'none',
  scrollBeyondLastLine: false,
  smoothScrolling: false,
  tabSize: 2,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
} as const;

/** Reading only, Tab leaves, and columns as wide as those of the server's code: 72 px before the text. */
export const REVIEW_OPTIONS = {
  ...EDITOR_LOOK,
  readOnly: true,
  domReadOnly: true,
  tabFocusMode: true,
  glyphMargin: true,
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 5,
  folding: true,
  showFoldingControls: 'mouseover',
} as const;

export const WRITE_OPTIONS = {
  ...EDITOR_LOOK,
  glyphMargin: false,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 12,
  folding: false,
  quickSuggestions: true,
  hover: { enabled: 'on' },
} as const;
