import { type AuthProvider, HttpError } from 'react-admin';
import { mayDo } from './permissions';
import { endSession, loadSession, signIn, signOut } from './session';

export const authProvider: AuthProvider = {
  login: ({ email, password }: { email: string; password: string }) => signIn(email, password),
  logout: async () => {
    await signOut().catch((error: unknown) => {
      if (!(error instanceof HttpError) || error.status !== 401) throw error;
    });
  },
  // Only "not signed in" leads to the sign-in page; an API that cannot be reached is said by the screen itself.
  checkAuth: async () => {
    await loadSession().catch((error: unknown) => {
      if (error instanceof HttpError && error.status === 401) throw error;
    });
  },
  checkError: (error: unknown) => {
    if (!(error instanceof HttpError) || error.status !== 401) return Promise.resolve();
    endSession();
    return Promise.reject(error);
  },
  getIdentity: async () => {
    const { user } = await loadSession();
    return { id: user.id, fullName: user.name };
  },
  // A stranger may nothing. Refusing to answer would make react-admin sign out whoever is still setting up the first house.
  getPermissions: () =>
    loadSession().then(
      ({ permissions }) => permissions,
      () => [],
    ),
  canAccess: async ({ resource, action }) => mayDo((await loadSession()).permissions, resource, action),
};
