import type { MeasureOptions, Row } from '../table.ts';
import { takeTurns } from '../take-turns.ts';
import type { ServedApp } from './serve-app.ts';

/** G13: the workbench page over HTTP, with its session, database and loaders, beside React's rendering of the same tree. */
export async function measureResponse(
  app: ServedApp,
  { rounds, tell }: MeasureOptions,
): Promise<readonly Row[]> {
  tell(`the page and React alone take turns, ${rounds} rounds`);
  const ask = async () => {
    const response = await fetch(app.url + app.attemptPath, { headers: { Cookie: app.cookie } });
    const html = await response.text();
    if (response.status !== 200 || !html.includes('review-line')) {
      throw new Error(`the workbench answered ${response.status} without code in it`);
    }
  };
  await ask();
  const [page = Number.NaN, react = Number.NaN] = await takeTurns([ask, async () => app.renderAgain()], {
    rounds,
  });
  return [
    {
      goal: 'G13',
      what: 'workbench page / React alone, same tree',
      wanted: { most: 2.6 },
      figure: page / react,
      unit: '×',
      detail: `${page.toFixed(1)} ms, React ${react.toFixed(1)} ms`,
    },
  ];
}
