import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Level } from '#app/domain/grading/grade.ts';
import { EvidenceLadder } from './evidence-ladder.tsx';

describe('the evidence ladder', () => {
  it.each([
    ['missed', 'Missed'],
    ['located', 'Located'],
    ['explained', 'Explained'],
    ['proven', 'Proven'],
    ['fixed', 'Fixed'],
    ['proven+fixed', 'Proven and fixed'],
  ] as const)('marks %s as the step reached', (level, word) => {
    expect(currentStep(level)).toBe(word);
  });

  it('names the fourth step after the one reached', () => {
    expect(words('fixed')).toEqual(['Missed', 'Located', 'Explained', 'Fixed', 'Proven and fixed']);
    expect(words('located')).toEqual(['Missed', 'Located', 'Explained', 'Proven', 'Proven and fixed']);
  });
});

function words(level: Level): string[] {
  return [...render(level).matchAll(/>([^<>]+)<\/span><\/li>/g)].map(([, word]) => word ?? '');
}

function currentStep(level: Level): string | undefined {
  return /aria-current="step".*?>([^<>]+)<\/span><\/li>/.exec(render(level))?.[1];
}

function render(level: Level): string {
  return renderToStaticMarkup(<EvidenceLadder level={level} />);
}
