import { describe, expect, it } from 'vitest';
import { holdsAny, mayDo } from './permissions';
import type { Session } from './session';

const signedIn = (permissions: string[]) => ({ permissions }) as Session;

describe('What a person may do', () => {
  it('is read from the area in which the records live', () => {
    expect(mayDo(['royalties:read'], 'publishing-agreements', 'list')).toBe(true);
    expect(mayDo(['royalties:read'], 'publishing-agreements', 'edit')).toBe(false);
  });

  it('shows an entry of the menu to whoever holds one of its permissions', () => {
    expect(holdsAny(signedIn(['catalogue:read', 'exports:read']), ['catalogue:write', 'exports:read'])).toBe(true);
    expect(holdsAny(signedIn(['catalogue:read']), ['royalties:read'])).toBe(false);
    expect(holdsAny(null, ['royalties:read'])).toBe(false);
  });

  it('hides nothing that asks for no permission', () => {
    expect(holdsAny(signedIn([]))).toBe(true);
  });
});
