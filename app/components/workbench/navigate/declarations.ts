/** Where a file says what a name is. */
export type Declaration = {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  /** `local` stands inside something (a variable of a function, a parameter), `member` belongs to a class or a type. */
  readonly scope: 'top' | 'local' | 'member';
};

type Rule = { readonly pattern: RegExp; readonly scope: Declaration['scope'] | 'by-indent' };

const NAME = '([A-Za-z_$][\\w$]*)';

const SCRIPT: readonly Rule[] = [
  {
    pattern: new RegExp(
      `^\\s*(?:export\\s+)?(?:default\\s+)?(?:declare\\s+)?(?:abstract\\s+)?(?:async\\s+)?(?:function\\*?|class|interface|type|enum|namespace|const|let|var)\\s+${NAME}`,
      'g',
    ),
    scope: 'by-indent',
  },
  // Loops and catches name a local without starting the line with it.
  {
    pattern: new RegExp(`(?:for\\s*(?:await\\s*)?\\(\\s*(?:const|let|var)|catch\\s*\\()\\s*${NAME}`, 'g'),
    scope: 'local',
  },
  // Typed parameters of a function, and those of an arrow function.
  {
    pattern: new RegExp(`[(,]\\s*(?:readonly\\s+)?${NAME}\\??\\s*:(?=.*(?:=>|\\)\\s*[:{]|,\\s*$))`, 'g'),
    scope: 'local',
  },
  { pattern: new RegExp(`(?:^|[(,=\\s])${NAME}\\s*=>`, 'g'), scope: 'local' },
  // A method, with a body or as a signature; a property with its type.
  {
    pattern: new RegExp(
      `^\\s+(?:(?:public|private|protected|static|override|readonly|async|get|set)\\s+)*(?!(?:if|for|while|switch|catch|return|function|await)\\b)${NAME}\\??(?:<[^>]*>)?\\([^;]*(?:\\{|;)\\s*$`,
      'g',
    ),
    scope: 'member',
  },
  {
    pattern: new RegExp(
      `^\\s+(?:(?:public|private|protected|static|override|readonly)\\s+)*${NAME}[?!]?\\s*:\\s*[^,]*;\\s*$`,
      'g',
    ),
    scope: 'member',
  },
];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  py: [
    { pattern: new RegExp(`^\\s*(?:async\\s+)?(?:def|class)\\s+${NAME}`, 'g'), scope: 'by-indent' },
    { pattern: new RegExp(`^\\s*${NAME}\\s*(?::[^=]+)?=(?!=)`, 'g'), scope: 'by-indent' },
  ],
  go: [
    { pattern: new RegExp(`^func\\s+(?:\\([^)]*\\)\\s*)?${NAME}`, 'g'), scope: 'top' },
    { pattern: new RegExp(`^(?:type|var|const)\\s+${NAME}`, 'g'), scope: 'top' },
    { pattern: new RegExp(`^\\s+${NAME}(?:,\\s*\\w+)*\\s*:=`, 'g'), scope: 'local' },
  ],
  sql: [
    {
      pattern: new RegExp(
        `\\bcreate\\s+(?:or\\s+replace\\s+)?(?:unique\\s+)?(?:table|view|function|procedure|trigger|index)\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}`,
        'gi',
      ),
      scope: 'top',
    },
    { pattern: new RegExp(`(?:\\bwith|,)\\s+${NAME}\\s+as\\s*\\(`, 'gi'), scope: 'local' },
  ],
};

/**
 * The names that a file declares, by patterns on each line: functions, classes, types, variables, destructured names, typed
 * parameters, methods and properties. A trained eye is still needed for what is spread over lines or made at run time.
 */
export function listDeclarations(path: string, text: string): readonly Declaration[] {
  const ending = path.split('.').at(-1) ?? '';
  const rules = RULES[ending] ?? SCRIPT;
  const found = text.split('\n').flatMap((line, index) => {
    const isIndented = /^\s/.test(line);
    const named = rules.flatMap(({ pattern, scope }) =>
      [...line.matchAll(pattern)].flatMap(([, name]) =>
        name === undefined
          ? []
          : [{ name, scope: scope === 'by-indent' ? (isIndented ? 'local' : 'top') : scope } as const],
      ),
    );
    return [...named, ...destructured(line, isIndented)].map((one) => ({ ...one, line: index + 1 }));
  });
  return found;
}

/** `const { a, b: c, ...rest } = …` and `const [a, b] = …` declare what stands between the brackets. */
function destructured(line: string, isIndented: boolean): Omit<Declaration, 'line'>[] {
  const inside = /^\s*(?:export\s+)?(?:const|let|var)\s*[{[]([^}\]]*)[}\]]\s*=/.exec(line)?.[1] ?? '';
  return inside.split(',').flatMap((part) => {
    const name = /([A-Za-z_$][\w$]*)\s*(?:=.*)?$/.exec(part.trim())?.[1];
    return name === undefined ? [] : [{ name, scope: isIndented ? ('local' as const) : ('top' as const) }];
  });
}
