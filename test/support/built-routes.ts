import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './read-imports.ts';

const manifestSchema = z.object({
  routes: z.record(
    z.string(),
    z.object({ id: z.string(), path: z.string().optional(), hasLoader: z.boolean() }),
  ),
});

/** Every way to ask for something that the built product answers: each page, and each loader by itself. */
export async function listAddresses(params: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const routes = Object.values((await readManifest()).routes);
  return routes.flatMap(({ id, path = '', hasLoader }) => {
    const filled = `/${path.replaceAll(/:(\w+)\??/g, (_all, name: string) => params[name] ?? 'none').replace('*', 'none')}`;
    return hasLoader ? [filled, `${filled}?_data=${encodeURIComponent(id)}`] : [filled];
  });
}

/** Text of every file that the build gives to browsers, compressed copies left out. */
export async function readBuiltAssets(): Promise<
  readonly { readonly from: string; readonly text: string }[]
> {
  const root = join(ROOT, 'build/client');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(br|gz|zst|woff2?)$/.test(entry.name));
  return Promise.all(
    files.map(async ({ parentPath, name }) => ({
      from: name,
      text: await readFile(join(parentPath, name), 'utf8'),
    })),
  );
}

async function readManifest(): Promise<z.infer<typeof manifestSchema>> {
  const assets = await readBuiltAssets();
  const manifest = assets.find(({ from }) => /^manifest-.*\.js$/.test(from));
  const json = /window\.__remixManifest=(\{.*\});?\s*$/s.exec(manifest?.text ?? '')?.[1];
  return manifestSchema.parse(JSON.parse(json ?? 'null'));
}
