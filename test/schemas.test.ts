import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchemas } from '#app/domain/exercise/json-schema.ts';
import { ROOT } from './support/read-imports.ts';

it.each(Object.entries(jsonSchemas()))(
  '%s says what the parser accepts: else run scripts/write-schemas.ts',
  (name, schema) => {
    const published: unknown = JSON.parse(readFileSync(join(ROOT, 'exercises/schema', name), 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);
