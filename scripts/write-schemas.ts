import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { jsonSchemas } from '#app/domain/exercise/json-schema.ts';

const folder = resolve(import.meta.dirname, '../exercises/schema');
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}
