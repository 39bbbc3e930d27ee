/** A title in a list takes no more room than this; a long word is broken rather than left to stick out. */
export const upToLines = (lines: number) =>
  ({ display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: lines, overflow: 'hidden', overflowWrap: 'anywhere' }) as const;
