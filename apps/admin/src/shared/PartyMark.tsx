import { Avatar } from '@mui/material';

/** Two letters for a person or a house. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase('fr');
}

export function PartyMark({ name, size = 32, organisation = false }: { name: string; size?: number; organisation?: boolean }) {
  return (
    <Avatar
      aria-hidden
      variant={organisation ? 'rounded' : 'circular'}
      sx={{ width: size, height: size, fontSize: size * 0.38, fontWeight: 600, bgcolor: 'primary.light', color: 'primary.dark' }}
    >
      {initials(name)}
    </Avatar>
  );
}
