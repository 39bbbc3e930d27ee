export { type Fact, type Facts, Refusal } from './refusal.ts';
