import { describe, expect, it } from 'vitest';
import { debriefView } from '#app/domain/debrief/debrief-view.ts';
import { canary, finding, graded, review } from '#app/domain/debrief/review-fixture.ts';
import { pageData } from './page-data.server.ts';
import type { Show } from './show.ts';

const highlight = (_path: string, text: string) => text.replace(/\n$/, '').split('\n');

function page(show: Show, planted: readonly string[] = ['race']) {
  return pageData(debriefView(review({ planted })), { show, highlight });
}

describe('pageData', () => {
  it('renders the words of a story as HTML', () => {
    expect(page('shown').defects[0]?.explanation).toBe(`<p>${canary('race', 'explanation')}</p>`);
  });

  it('sends the code as shown, and the correct code only when it is asked for', () => {
    const sent = (show: Show) => page(show).files[0]?.rows.filter(({ change }) => change !== 'same') ?? [];
    expect(sent('shown')).toEqual([]);
    expect(sent('correct').map(({ change }) => change)).toEqual(['removed', 'removed', 'added']);
  });

  it.each(['shown', 'correct'] as const)('sends nothing of a defect that was not planted (%s)', (show) => {
    expect(JSON.stringify(page(show))).not.toMatch(/canary-(overdraw|leak)/);
  });

  it('offers no difference for a clean variant, and shows the code as reviewed when asked for one', () => {
    expect(page('shown').offered).toEqual(['shown', 'correct']);
    expect(page('correct', [])).toMatchObject({ offered: ['shown'], show: 'shown' });
  });

  it('offers the fix to somebody who edited, and shows what it changed', () => {
    const edits = { 'code/log.ts': 'export const log = () => undefined;\n' };
    const view = debriefView(review({ planted: ['race'], submission: { edits } }));
    const { offered, files } = pageData(view, { show: 'yours', highlight });
    expect(offered).toEqual(['shown', 'correct', 'yours']);
    const [points, log] = files;
    expect(points?.rows.every(({ change }) => change === 'same')).toBe(true);
    expect(log?.rows.filter(({ change }) => change === 'added').map(({ html }) => html)).toEqual([
      'export const log = () => undefined;',
    ]);
  });

  it('sends a test that is told with a defect once', () => {
    const findings = [finding('f1', [4, 5], { proof: 'test a' }), finding('f2', [8, 8], { proof: 'test b' })];
    const proves = { status: 'proves', detects: ['race'], message: null } as const;
    const fails = { status: 'fails-on-clean', detects: [], message: null } as const;
    const grade = {
      findings: [
        graded('f1', 'hit', { defects: ['race'], proof: proves }),
        graded('f2', 'decoy', { proof: fails }),
      ],
    };
    const view = debriefView(review({ planted: ['race'], submission: { findings }, grade }));
    const sent = pageData(view, { show: 'shown', highlight }).matrix?.tests;
    expect(sent?.map(({ lines }) => lines)).toEqual([null, ['test b']]);
  });
});
