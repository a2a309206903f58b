import { describe, expect, it } from 'vitest';
import { heardFacts } from '../../src/facts/heard-facts.ts';
import { everyFact } from '../support/facts.ts';

describe('what a language model understood', () => {
  it('is taken as it is when the catalogue allows it', () => {
    expect(heardFacts(everyFact)).toEqual(everyFact);
  });

  it('is mended where it is a text', () => {
    expect(heardFacts({ location: ' Roma\0 Norte ' })).toEqual({ location: 'Roma Norte' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['nothing', { purpose: null, budget: undefined }],
    ['a choice that is none', { financing: 'barter' }],
    ['a choice by a name that every object has', { purpose: 'toString' }],
    ['an amount with separators', { budget: { amount: '2,500,000', currency: 'MXN' } }],
    ['an amount without a currency', { monthlyIncome: { amount: '90000' } }],
    ['a currency that is no code', { budget: { amount: '1', currency: 'pesos' } }],
    ['a time below nought', { timeframeMonths: -1 }],
    ['a time beyond all plans', { timeframeMonths: 601 }],
    ['half a month', { timeframeMonths: 1.5 }],
    ['an empty place', { location: '   ' }],
    ['a place that is no text', { location: 7 }],
    ['an instant that is none', { meetingAt: 'el martes' }],
    ['a fact that is none', { hobby: 'chess' }],
  ])('teaches nothing by %s', (_, said) => {
    expect(heardFacts(said)).toEqual({});
  });
});
