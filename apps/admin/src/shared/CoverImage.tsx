import { Box } from '@mui/material';

interface CoverImageProps {
  url?: string | null | undefined;
  title: string;
  author?: string | null | undefined;
  width: number | string;
  /** True beside a text that already names the book. */
  decorative?: boolean;
}

const cloths = ['#1f5b4c', '#3d4f6b', '#7a3b32', '#6b5a2e', '#4a3f5c', '#2f5a66'];

/** The cover, or, while there is none, a plain cloth binding with the title on it. */
export function CoverImage({ url, title, author, width, decorative = false }: CoverImageProps) {
  const frame = { width, display: 'block', borderRadius: '3px', boxShadow: '0 1px 3px rgba(20, 20, 15, 0.22)', flexShrink: 0 } as const;
  if (url) {
    return (
      <Box
        component="img"
        src={fitting(url, width)}
        alt={decorative ? '' : title}
        loading="lazy"
        sx={{ ...frame, width: 'auto', height: 'auto', maxWidth: width, maxHeight: '100%' }}
      />
    );
  }
  return (
    <Box
      component="svg"
      viewBox="0 0 100 146"
      role={decorative ? undefined : 'img'}
      aria-hidden={decorative || undefined}
      aria-label={decorative ? undefined : title}
      sx={frame}
    >
      <rect width="100" height="146" fill={cloths[hash(title) % cloths.length]} />
      <rect width="7" height="146" fill="rgba(0,0,0,0.18)" />
      <rect x="16" y="10" width="76" height="126" fill="none" stroke="rgba(255,255,255,0.45)" strokeWidth="0.8" />
      {linesOf(title).map((line, index) => (
        <text
          key={`${index}-${line}`}
          x="54"
          y={44 + index * 14}
          fill="#fff"
          fontSize="11.5"
          textAnchor="middle"
          fontFamily="'EB Garamond', Georgia, serif"
        >
          {line}
        </text>
      ))}
      {author && (
        <text x="54" y="126" fill="rgba(255,255,255,0.85)" fontSize="7" textAnchor="middle" fontFamily="'Source Sans 3', sans-serif">
          {author.length > 20 ? `${author.slice(0, 19)}…` : author}
        </text>
      )}
    </Box>
  );
}

/** The API names the small thumbnail, 96 pixels wide; anything larger on screen takes the medium one. */
function fitting(url: string, width: number | string): string {
  return typeof width === 'number' && width <= 48 ? url : url.replace('size=small', 'size=medium');
}

/** FNV-1a: near titles get far colours. */
function hash(words: string): number {
  let sum = 2_166_136_261;
  for (const letter of words) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return (sum ^ (sum >>> 13)) >>> 0;
}

/** At most five lines of about thirteen letters, cut between words. */
export function linesOf(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 13) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > 15 ? `${word.slice(0, 14)}…` : word);
  }
  return lines.slice(0, 5);
}
