import { describe, expect, it } from 'vitest';
import { isPass, percentOf, scoreAttempt } from '../code/score.ts';
import { sampleAttempt, sampleExam } from '../support/samples.ts';

const exam = sampleExam([
  { id: 'capital', kind: 'single', points: 4, key: ['b'] },
  { id: 'rivers', kind: 'multiple', points: 6, key: ['a', 'c'] },
]);

describe('scoreAttempt', () => {
  it('gives all points for the right options in any order', () => {
    const attempt = sampleAttempt('1', { answers: { capital: ['b'], rivers: ['c', 'a'] } });
    expect(scoreAttempt(exam, attempt)).toBe(10);
  });

  it('takes the deduction of the kind for any other answer', () => {
    const attempt = sampleAttempt('1', { answers: { capital: ['b'], rivers: ['a'] } });
    expect(scoreAttempt(exam, attempt)).toBe(2);
  });

  it('takes nothing for a blank question', () => {
    const attempt = sampleAttempt('1', { answers: { rivers: ['a', 'c'], capital: [] } });
    expect(scoreAttempt(exam, attempt)).toBe(6);
  });

  it('never goes below zero', () => {
    const attempt = sampleAttempt('1', { answers: { capital: ['a'], rivers: ['b'] } });
    expect(scoreAttempt(exam, attempt)).toBe(0);
  });

  it('adds the marks of open questions', () => {
    const essayExam = sampleExam([...exam.questions, { id: 'essay', kind: 'open', points: 10, key: [] }]);
    const attempt = sampleAttempt('1', { answers: { capital: ['b'] }, marks: { essay: 7 } });
    expect(scoreAttempt(essayExam, attempt)).toBe(11);
  });

  it('spares a candidate with a waiver the deductions of that kind', () => {
    const strictExam = sampleExam(exam.questions, { rubric: { deductions: { single: 2, multiple: 3 } } });
    const attempt = sampleAttempt('1', { answers: { capital: ['b'], rivers: ['b'] }, waivers: ['multiple'] });
    expect(scoreAttempt(strictExam, attempt)).toBe(4);
  });
});

describe('isPass', () => {
  it('rounds the percentage down', () => {
    const threeQuestions = sampleExam(
      ['a', 'b', 'c'].map((id) => ({ id, kind: 'single', points: 1, key: ['x'] }) as const),
    );
    expect(percentOf(threeQuestions, 2)).toBe(66);
  });

  it.each([
    [5, false],
    [6, true],
    [10, true],
  ])('judges %i of 10 points against the standard pass mark', (points, passed) => {
    expect(isPass(exam, points)).toBe(passed);
  });

  it('uses the pass mark of the exam when there is one', () => {
    expect(isPass({ ...exam, rubric: { passPercent: 40 } }, 4)).toBe(true);
  });
});
