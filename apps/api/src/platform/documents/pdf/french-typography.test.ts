import { describe, expect, it } from 'vitest';
import { frenchTypography } from './french-typography.js';

describe('French composition', () => {
  it.each([
    ['Où vont les hirondelles ?', 'Où vont les hirondelles\u202f?'],
    ['Quoi!', 'Quoi\u202f!'],
    ["L'été : carnets", 'L’été\u00a0: carnets'],
    ['« Oui »', '«\u00a0Oui\u00a0»'],
    ['un; deux', 'un\u202f; deux'],
    ['8 %', '8\u00a0%'],
  ])('sets %s', (typed, set) => {
    expect(frenchTypography(typed)).toBe(set);
    expect(frenchTypography(set)).toBe(set);
  });

  it.each(['https://petitvent.example/a?b=c', '12:30', '1:100'])('leaves %s as it is', (text) => {
    expect(frenchTypography(text)).toBe(text);
  });
});
