import { AREAS, type Area } from '../exercise/area.ts';

/** One value per area. */
export function mapAreas<T>(valueOf: (area: Area, index: number) => T): Readonly<Record<Area, T>> {
  const [a, b, c, d, e, f, g, h] = AREAS;
  return {
    [a]: valueOf(a, 0),
    [b]: valueOf(b, 1),
    [c]: valueOf(c, 2),
    [d]: valueOf(d, 3),
    [e]: valueOf(e, 4),
    [f]: valueOf(f, 5),
    [g]: valueOf(g, 6),
    [h]: valueOf(h, 7),
  };
}
