import { oddity } from './oddity.ts';

oddity('imports of types, generics and casts', {
  test: `import type { Anything } from './subject';
import { clamp, type Nothing } from './subject';
type Box<T> = { readonly value: T };
interface Named { name: string }
const box = <T,>(value: T): Box<T> => ({ value }) satisfies Box<T>;
it('erases them', () => { const n = { name: 'x' } as Named; expect(box<number>(clamp(50, 0, 9) as number).value).toBe(9); expect(n!.name).toBe('x'); let late!: string; late = 'y'; expect(late).toBe('y'); });
`,
});
