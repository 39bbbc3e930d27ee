import type { ra as french } from '../fr/ra';
import type { Translated } from '../translated';

/** Sentences of react-admin that we say better. */
export const ra: Translated<typeof french> = {
  message: {
    invalid_form: 'Some fields need correcting; they are marked in the form.',
    not_found: 'The address may be old, or incomplete. The menu leads to all that the house holds',
  },
  page: { not_found: 'There is no such page' },
  notification: { updated: 'Saved', created: 'Created', deleted: 'Deleted' },
};
