import type { ra as french } from '../fr/ra';
import type { Translated } from '../translated';

/** Sentences of react-admin that we say better. */
export const ra: Translated<typeof french> = {
  message: {
    invalid_form: 'Some fields need correcting; they are marked in the form.',
  },
  notification: { updated: 'Saved', created: 'Created', deleted: 'Deleted' },
};
