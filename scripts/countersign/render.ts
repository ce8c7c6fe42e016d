import { defineCommand } from 'citty';
import { computeRegions } from '#app/domain/exercise/regions.ts';
import { renderVariant } from '#app/domain/exercise/render.ts';
import type { LineRange } from '#app/domain/exercise/source-files.ts';
import { chooseDefects, loadExercise } from './load-exercise.ts';
import { print } from './print.ts';

export const render = defineCommand({
  meta: { name: 'render', description: 'Print a variant of an exercise and where everything stands in it' },
  args: {
    dir: { type: 'positional', required: true, description: 'Exercise folder' },
    plant: { type: 'string', default: 'all', description: 'Defects to plant: a,b | none | all' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const loaded = await loadExercise(args.dir);
    const { exercise, code } = loaded;
    const variant = renderVariant(code, chooseDefects(args.plant, loaded));
    const { planted, lines, sites, decoys, neutral } = variant;
    const document = {
      planted,
      files: { ...variant.files, ...exercise.support },
      lines,
      sites,
      decoys,
      neutral,
      regions: computeRegions(variant).map(({ file, start, end, type }) => ({ file, start, end, type })),
      defects: Object.fromEntries(
        Object.entries(exercise.manifest.defects).map(([id, { kinds, severity }]) => [
          id,
          { kinds, severity },
        ]),
      ),
    };
    print(document, {
      asJson: args.json === true,
      lines: () => [
        ...Object.entries(variant.files).flatMap(([path, text]) => [`=== ${path}`, text.trimEnd(), '']),
        ...listPlaces('defect', lines),
        ...listPlaces('site', sites),
        ...listPlaces('decoy', decoys),
        ...listPlaces('neutral', { '': neutral }),
      ],
    });
  },
});

function listPlaces(type: string, places: Readonly<Record<string, readonly LineRange[]>>): string[] {
  return Object.entries(places).flatMap(([id, ranges]) =>
    ranges.map(({ file, start, end }) => `${type} ${id}`.padEnd(32) + `${file}:${start}-${end}`),
  );
}
