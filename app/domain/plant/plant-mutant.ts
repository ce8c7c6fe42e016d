import { commentOf } from '#app/domain/exercise/language.ts';
import { splitLines, type Segment } from '#app/domain/exercise/markers.ts';
import type { Mutant } from './mutant.ts';

export type PlantedMutant =
  | { readonly status: 'planted'; readonly text: string }
  | { readonly status: 'refused'; readonly reason: string };

/**
 * The annotated file with a mutant as the planted side of a new marker; every other line stays as it is. Markers do not
 * nest, so a neutral stretch or a site around it is cut in two; a change that touches another plant or a decoy is refused.
 */
export function plantMutant(
  { text, segments }: { text: string; segments: readonly Segment[] },
  mutant: Mutant,
  id: string,
): PlantedMutant {
  let before = 0;
  for (const segment of segments) {
    const lines = segment.type === 'plant' ? segment.clean : segment.lines;
    const offset = mutant.line - 1 - before;
    before += lines.length;
    if (offset >= lines.length) continue;
    const rest = lines.length - offset - mutant.clean.length;
    if (rest < 0) return refused('it reaches over a marker of the exercise');
    return plantInto(segment, {
      text,
      offset,
      rest,
      block: blockOf(mutant, id),
      length: mutant.clean.length,
    });
  }
  return refused('its line is not in the file');
}

type Place = {
  readonly text: string;
  /** Lines of the segment before and after the changed ones. */
  readonly offset: number;
  readonly rest: number;
  readonly length: number;
  readonly block: readonly string[];
};

function plantInto(segment: Segment, { text, offset, rest, length, block }: Place): PlantedMutant {
  const all = splitLines(text);
  switch (segment.type) {
    case 'plant':
      return refused(`it stands in the clean side of ${segment.id}`);
    case 'decoy':
      return refused(`it stands in the decoy ${segment.id}`);
    case 'plain': {
      const from = segment.line - 1 + offset;
      return planted([...all.slice(0, from), ...block, ...all.slice(from + length)]);
    }
    case 'neutral':
    case 'site': {
      if (segment.type === 'site' && offset + rest === 0)
        return refused(`it is the whole site of ${segment.id}`);
      const opener = segment.line - 1;
      const from = opener + 1 + offset;
      const closer = from + length + rest;
      const head = offset === 0 ? all.slice(0, opener) : [...all.slice(0, from), all[closer] ?? ''];
      const tail = rest === 0 ? all.slice(closer + 1) : [all[opener] ?? '', ...all.slice(from + length)];
      return planted([...head, ...block, ...tail]);
    }
    default:
      return segment satisfies never;
  }
}

function blockOf({ file, clean, planted: changed }: Mutant, id: string): readonly string[] {
  const first = [...clean, ...changed].find((line) => line.trim() !== '') ?? '';
  const indent = /^[ \t]*/.exec(first)?.[0] ?? '';
  const marker = (word: string) => `${indent}${commentOf(file)} @${word}\n`;
  return [marker(`plant ${id}`), ...changed, marker('clean'), ...clean, marker('end')].map((line) =>
    line.endsWith('\n') ? line : `${line}\n`,
  );
}

function planted(lines: readonly string[]): PlantedMutant {
  return { status: 'planted', text: lines.join('') };
}

function refused(reason: string): PlantedMutant {
  return { status: 'refused', reason };
}
