import { MAX_CONSOLE } from './bounds.ts';
import { formatArguments } from './format-value.ts';

/** What one run printed; `take` empties it, so that each test shows its own lines. */
export type ConsoleLog = { readonly take: () => string; readonly console: Readonly<Record<string, unknown>> };

const TRUNCATED = '… output cut here\n';

/** A console that only collects text, at most 64 KB in a run. */
export function createConsole(): ConsoleLog {
  let lines: string[] = [];
  let left = MAX_CONSOLE - TRUNCATED.length;
  let indent = '';
  const counts = new Map<string, number>();
  const write = (...values: unknown[]): void => {
    if (left <= 0) return;
    const line = `${indent}${formatArguments(values)}\n`;
    lines.push(line.length > left ? `${line.slice(0, left)}\n${TRUNCATED}` : line);
    left -= line.length;
  };
  const methods: Record<string, (...values: unknown[]) => void> = {};
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'dirxml'])
    methods[name] = { [name]: (...values: unknown[]) => write(...values) }[name] ?? write;
  methods['assert'] = (isTrue, ...values) => {
    if (!isTrue) write('Assertion failed', ...values);
  };
  methods['count'] = (label = 'default') => {
    const count = (counts.get(String(label)) ?? 0) + 1;
    counts.set(String(label), count);
    write(`${String(label)}: ${count}`);
  };
  methods['countReset'] = (label = 'default') => void counts.delete(String(label));
  methods['group'] = methods['groupCollapsed'] = (...values) => {
    if (values.length > 0) write(...values);
    if (indent.length < 40) indent += '  ';
  };
  methods['groupEnd'] = () => {
    indent = indent.slice(2);
  };
  for (const name of ['time', 'timeEnd', 'timeLog', 'timeStamp', 'profile', 'profileEnd', 'clear'])
    methods[name] = () => {};
  return {
    console: methods,
    take: () => {
      const text = lines.join('');
      lines = [];
      return text;
    },
  };
}
