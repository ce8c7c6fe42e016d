import { describe, expect, it } from 'vitest';
import { signalDetection } from './signal-detection.ts';

describe('signal detection', () => {
  it('follows the worked example of Stanislaw and Todorov (1999), log-linear: H = .7843, F = .3137', () => {
    const { hitRate, falseAlarmRate, dPrime, criterion, logBeta } = signalDetection({
      hits: 19.5,
      signals: 24.5,
      falseAlarms: 7.5,
      noise: 24.5,
    });
    expect(hitRate).toBeCloseTo(0.7843, 4);
    expect(falseAlarmRate).toBeCloseTo(0.3137, 4);
    expect(dPrime).toBeCloseTo(1.2724, 3);
    expect(criterion).toBeCloseTo(-0.1508, 3);
    expect(logBeta).toBeCloseTo(-0.1919, 3);
  });

  it('gives z(.75) − z(.25) = 1.34898 for three quarters and one quarter', () => {
    const found = signalDetection({ hits: 7, signals: 9, falseAlarms: 2, noise: 9 });
    expect(found.dPrime).toBeCloseTo(1.34898, 5);
    expect(found.criterion).toBeCloseTo(0, 12);
    const sd = Math.sqrt((2 * 0.75 * 0.25) / (9 * 0.3177765727 ** 2));
    expect(found.dPrimeSd).toBeCloseTo(sd, 8);
    expect(found.criterionSd).toBeCloseTo(sd / 2, 8);
  });

  it('is finite when everything or nothing was flagged', () => {
    expect(signalDetection({ hits: 10, signals: 10, falseAlarms: 10, noise: 10 }).dPrime).toBeCloseTo(0, 12);
    expect(signalDetection({ hits: 0, signals: 10, falseAlarms: 0, noise: 10 }).criterion).toBeGreaterThan(1);
  });

  it('says nothing about d′ without signals or without noise', () => {
    const nothing = { dPrime: null, criterion: null, logBeta: null, dPrimeSd: null, criterionSd: null };
    expect(signalDetection({ hits: 0, signals: 0, falseAlarms: 1, noise: 4 })).toEqual({
      hitRate: 0.5,
      falseAlarmRate: 0.3,
      ...nothing,
    });
    expect(signalDetection({ hits: 1, signals: 4, falseAlarms: 0, noise: 0 })).toMatchObject(nothing);
  });
});
