import { HttpError } from 'react-admin';
import { describe, expect, it } from 'vitest';
import { fieldErrors, problemError, problemOf } from './problem';

describe('A problem document from the API', () => {
  it('becomes an error whose message is the sentence for the person', () => {
    const error = problemError(409, { title: 'Relevé déjà validé', detail: 'Le relevé R-2026-014 a été validé.' }, 'fallback');
    expect(error).toBeInstanceOf(HttpError);
    expect(error.status).toBe(409);
    expect(error.message).toBe('Le relevé R-2026-014 a été validé.');
  });

  it('says the fallback when the answer is no problem document, as from a proxy', () => {
    expect(problemError(502, {}, 'Réessayez.').message).toBe('Réessayez.');
  });

  it('puts each error at its field, however deep', () => {
    const errors = [
      { pointer: '/title', detail: 'Ce titre est vide.' },
      { pointer: '/prices/0/amount', detail: 'Trois décimales.' },
      { pointer: '/prices/0/from', detail: 'Date absente.' },
    ];
    expect(problemError(422, { errors }, '').body.errors).toEqual({
      title: 'Ce titre est vide.',
      prices: { 0: { amount: 'Trois décimales.', from: 'Date absente.' } },
    });
  });

  it('reads the escapes of a JSON pointer', () => {
    expect(fieldErrors([{ pointer: '/a~1b/c~0d', detail: 'x' }])).toEqual({ 'a/b': { 'c~d': 'x' } });
  });

  it('is found again from the error', () => {
    const problem = { title: 'Fiche modifiée', detail: 'Version 3.', current: 3 };
    expect(problemOf(problemError(412, problem, ''))).toEqual({ status: 412, ...problem });
    expect(problemOf(new Error('bug'))).toEqual({ detail: 'bug' });
  });
});
