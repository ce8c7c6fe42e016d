import { describe, expect, it } from 'vitest';
import { debriefView } from '#app/domain/debrief/debrief-view.ts';
import { canary, review } from '#app/domain/debrief/review-fixture.ts';
import { pageData, type Show } from './page-data.server.ts';

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

  it('has no difference to offer for a clean variant', () => {
    expect([page('shown', []).hasDifference, page('shown').hasDifference]).toEqual([false, true]);
  });
});
