import { Refusal } from '@colophon/refusal';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { PlatformRefusal } from '../platform.problems.js';
import { InputInvalid } from './input-invalid.js';

type Path = readonly PropertyKey[];

const mostNamed = 50;

/** Refuses a body or a query with a text that PostgreSQL cannot keep (U+0000), each by its field. Without recursion: bodies may be deep. */
export function refuseNullCharacters(...given: readonly unknown[]): void {
  const issues: StandardSchemaV1.Issue[] = [];
  const waiting: [value: unknown, path: Path][] = given.map((value) => [value, []]);
  for (let next = waiting.pop(); next && issues.length < mostNamed; next = waiting.pop()) {
    const [value, path] = next;
    if (typeof value === 'string') {
      if (value.includes('\0')) issues.push(nullCharacter(path));
    } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (key.includes('\0')) issues.push(nullCharacter([...path, key.replaceAll('\0', '')]));
        else if (typeof inner === 'string' || typeof inner === 'object') waiting.push([inner, [...path, key]]);
      }
    }
  }
  if (issues.length > 0) throw new InputInvalid(issues.reverse());
}

function nullCharacter(path: Path): StandardSchemaV1.Issue & { params: { refusal: Refusal } } {
  const refusal = new Refusal<PlatformRefusal>('null-character', { field: path.join('.') });
  return { message: refusal.code, path, params: { refusal } };
}
