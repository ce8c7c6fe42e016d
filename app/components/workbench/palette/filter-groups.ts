import type { PaletteGroup } from './palette.tsx';

/** The items in whose words, note or group's title every word of the query occurs; all of them for an empty query. */
export function filterGroups(groups: readonly PaletteGroup[], query: string): readonly PaletteGroup[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return groups.map((group) => ({
    ...group,
    items: group.items.filter(({ words, note = '' }) => {
      const text = `${words} ${note} ${group.title}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    }),
  }));
}
