import { expect, it } from 'vitest';
import { todoFacts } from './todo-facts';

it('writes days out and takes the first of a list', () => {
  const facts = {
    next: [{ title: 'Le Vent et la Bergère', publishedOn: '2027-01-15' }, { title: 'Autre' }],
    dueOn: '2027-06-30',
    n: 3,
    none: null,
  };
  expect(todoFacts(facts, (day) => `<${day}>`)).toEqual({
    title: 'Le Vent et la Bergère',
    publishedOn: '<2027-01-15>',
    dueOn: '<2027-06-30>',
    n: '3',
  });
});
