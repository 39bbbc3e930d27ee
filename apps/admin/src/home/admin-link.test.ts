import { expect, it } from 'vitest';
import { adminLink } from './admin-link';

it('opens a list with the filter the API counted by', () => {
  expect(adminLink('/products?missing=required')).toBe('/products?filter=%7B%22missing%22%3A%22required%22%7D');
});

it('leaves a page, and a filter that is already one, as they are', () => {
  expect(adminLink('/works-without-agreement')).toBe('/works-without-agreement');
  expect(adminLink('/royalty-statements?filter=%7B%7D')).toBe('/royalty-statements?filter=%7B%7D');
});
