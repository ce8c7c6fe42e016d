import type { Seen, SeenPart } from './scenario.ts';

/** What a probe asserts: that one value is as it was seen, or that the whole scenario throws. */
export type Assertion =
  | {
      readonly type: 'value';
      readonly observation: number;
      /** What of the subject is looked at: nothing more, or the calls of a mock. */
      readonly of: '' | '.mock.calls';
      readonly matcher: string;
    }
  | { readonly type: 'throws'; readonly message: string };

/** A value with a longer text belongs into no test that people read. */
const MOST_LENGTH = 400;

/**
 * The assertion about the first thing that clean code and changed code show differently, as the clean code has it; null
 * when it cannot be asserted, such as a value that no source text stands for or that is looked at several times.
 */
export function assertDifference(clean: readonly Seen[], changed: readonly Seen[]): Assertion | null {
  const at = clean.findIndex((seen, index) => JSON.stringify(seen) !== JSON.stringify(changed[index]));
  const right = clean[at];
  if (right === undefined) return null;
  if (right.how === 'threw') return { type: 'throws', message: messageOf(right) };
  const { observation } = right;
  if (clean.filter((seen) => seen.observation === observation).length > 1) return null;
  const matcher = matcherFor(right, changed[at]);
  if (matcher === null || matcher.length > MOST_LENGTH) return null;
  return { type: 'value', observation, of: right.how === 'calls' ? '.mock.calls' : '', matcher };
}

/** How the two differ, in words that fit after "the scenario". */
export function describeDifference(clean: readonly Seen[], changed: readonly Seen[]): string {
  const at = clean.findIndex((seen, index) => JSON.stringify(seen) !== JSON.stringify(changed[index]));
  const [right, wrong] = [clean[at], changed[at]];
  if (right === undefined) return 'ends otherwise';
  const key = differingKeys(right, wrong)?.[0]?.[0];
  if (wrong !== undefined && key !== undefined && right.how === wrong.how) {
    const other = wrong.keys?.find(([name]) => name === key)?.[1] ?? 'undefined';
    const own = right.keys?.find(([name]) => name === key)?.[1] ?? 'undefined';
    return `gives ${key} ${short(other)}, not ${short(own)}`;
  }
  return `${wrong === undefined ? 'ends early' : words(wrong)}, not ${words(right)}`;
}

function matcherFor(right: Seen, wrong: Seen | undefined): string | null {
  switch (right.how) {
    case 'value':
    case 'calls':
    case 'returns':
      return right.how === 'returns' && wrong?.how !== 'returns'
        ? '.not.toThrow()'
        : valueMatcher(right, wrong);
    case 'resolves': {
      const matcher = valueMatcher(right, wrong);
      return matcher === null ? null : `.resolves${matcher}`;
    }
    case 'rejects':
      return `.rejects${errorMatcher(right, wrong)}`;
    case 'throws':
      return errorMatcher(right, wrong);
    case 'threw':
      return null;
    default:
      return right.how satisfies never;
  }
}

/** Only the parts that differ, where the value is an object with names. */
function valueMatcher(right: Seen, wrong: Seen | undefined): string | null {
  const parts = differingKeys(right, wrong);
  if (parts !== null && parts.length > 0 && parts.length < (right.keys?.length ?? 0)) {
    if (!parts.every(([, , isExact]) => isExact)) return null;
    return `.toMatchObject({ ${parts.map(([name, source]) => `${name}: ${source}`).join(', ')} })`;
  }
  if (!right.isExact) return null;
  return /^(?:[[{]|new )/.test(right.source) ? `.toEqual(${right.source})` : `.toBe(${right.source})`;
}

function errorMatcher(right: Seen, wrong: Seen | undefined): string {
  const parts = differingKeys(right, wrong) ?? [];
  const isOnlyDetail =
    right.how === wrong?.how && parts.length > 0 && parts.every(([name]) => name !== 'message');
  if (isOnlyDetail && right.how === 'rejects' && parts.every(([, , isExact]) => isExact))
    return `.toMatchObject({ ${parts.map(([name, source]) => `${name}: ${source}`).join(', ')} })`;
  const message = right.keys?.find(([name]) => name === 'message')?.[1];
  return message === undefined || message === "''" ? '.toThrow()' : `.toThrow(${message})`;
}

/** The named parts of the right value that the wrong one lacks or has otherwise; null unless both have names. */
function differingKeys(right: Seen, wrong: Seen | undefined): readonly SeenPart[] | null {
  if (right.keys === null || wrong === undefined || wrong.keys === null) return null;
  const others = new Map(wrong.keys.map(([name, source]) => [name, source]));
  return right.keys.filter(([name, source]) => others.get(name) !== source);
}

function messageOf({ keys, source }: Seen): string {
  const quoted = keys?.find(([name]) => name === 'message')?.[1];
  return quoted === undefined ? source : quoted.slice(1, -1).replaceAll("\\'", "'").replaceAll('\\\\', '\\');
}

function words({ how, source }: Seen): string {
  const text = short(source);
  switch (how) {
    case 'value':
    case 'returns':
      return `gives ${text}`;
    case 'calls':
      return `calls with ${text}`;
    case 'resolves':
      return `resolves to ${text}`;
    case 'rejects':
      return `rejects with ${text}`;
    case 'throws':
    case 'threw':
      return `throws ${text}`;
    default:
      return how satisfies never;
  }
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
