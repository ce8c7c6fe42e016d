import { z } from 'zod';
import { didYouMean, nearest } from '#app/domain/gate/nearest.ts';

type Issue = z.core.$ZodIssue;
type Context = { readonly schema: z.ZodType; readonly value: unknown };

export type DescribedIssue = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly suggestion?: string;
};

const shapes = new WeakMap<z.ZodType, z.core.JSONSchema.BaseSchema>();

/** A schema issue in the author's words: the key, what is wrong with it, and the nearest thing that would be right. */
export function describeIssue(issue: Issue, context: Context): readonly DescribedIssue[] {
  const { path } = issue;
  const name = path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${[...path, key].map(String).join('.')}: there is no such field`,
        suggestion: didYouMean(key, knownKeys(context.schema, path)),
      }));
    case 'invalid_value': {
      const given = valueAt(context.value, path);
      const allowed = issue.values.map(String);
      if (given === undefined) return [missing(path, `One of: ${allowed.join(', ')}.`)];
      const near = typeof given === 'string' ? nearest(given, allowed) : null;
      const suggestion = near === null ? `One of: ${allowed.join(', ')}.` : `Did you mean "${near}"?`;
      return [{ path, message: `${name}: ${show(given)} is not allowed here`, suggestion }];
    }
    case 'invalid_type': {
      const given = valueAt(context.value, path);
      if (given === undefined) return [missing(path, `It is of type ${issue.expected}.`)];
      const message = `${name === '' ? 'the file' : name}: expected ${issue.expected}, found ${describe(given)}`;
      return [{ path, message, suggestion: adviceFor(issue.expected, given) }];
    }
    case 'invalid_key':
      return [
        {
          path,
          message: `${name}: ${issue.issues[0]?.message ?? issue.message}`,
          suggestion: 'Ids are made of lower-case letters, digits and hyphens.',
        },
      ];
    default:
      return [{ path, message: name === '' ? issue.message : `${name}: ${issue.message}` }];
  }
}

function missing(path: readonly PropertyKey[], hint: string): DescribedIssue {
  const name = path.map(String).join('.');
  return { path, message: `${name} is missing`, suggestion: `Add ${String(path.at(-1))}. ${hint}` };
}

/** The keys that the schema knows at a path. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const shape = shapes.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  shapes.set(schema, shape);
  let here: boolean | z.core.JSONSchema.BaseSchema | undefined = shape;
  for (const step of path) {
    if (typeof here !== 'object') return [];
    const below: unknown = Array.isArray(here.items) ? undefined : here.items;
    here =
      here.properties?.[String(step)] ?? here.additionalProperties ?? (isShape(below) ? below : undefined);
  }
  return typeof here === 'object' ? Object.keys(here.properties ?? {}) : [];
}

function isShape(value: unknown): value is z.core.JSONSchema.BaseSchema {
  return typeof value === 'object' && value !== null;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null
        ? Object.getOwnPropertyDescriptor(here, step)?.value
        : undefined,
    value,
  );
}

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : show(value);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function adviceFor(expected: string, given: unknown): string {
  if (given === null) return 'Write a value after the colon, or remove the key.';
  if (expected === 'string' && typeof given === 'number') return `Put quotes around it: '${given}'.`;
  if (expected === 'array') return 'Write a list: [a, b], or lines that start with "- ".';
  return `Write a value of type ${expected}.`;
}
