import { Box, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { type Text, useText } from '../i18n/use-text';
import { partyRoles, roleLabel } from '../parties/party';
import { CoverImage } from '../shared/CoverImage';
import { PartyMark } from '../shared/PartyMark';
import { kindLabel, type SearchResult } from './search-result';

interface SearchOptionProps {
  id: string;
  result: SearchResult;
  selected: boolean;
  onHover: () => void;
  onChoose: () => void;
}

export function SearchOption({ id, result, selected, onHover, onChoose }: SearchOptionProps) {
  const text = useText();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <Box
      component="li"
      ref={element}
      id={id}
      role="option"
      aria-selected={selected}
      onMouseMove={selected ? undefined : onHover}
      onClick={onChoose}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 1.5,
        py: 0.75,
        borderRadius: 1,
        cursor: 'pointer',
        bgcolor: selected ? 'primary.light' : 'transparent',
      }}
    >
      <Box sx={{ width: 34, height: 46, display: 'grid', placeItems: 'center', flexShrink: 0 }}>
        {result.kind === 'party' ? (
          <PartyMark name={result.title} />
        ) : (
          <CoverImage url={result.coverUrl} title={result.title} width={32} decorative />
        )}
      </Box>
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: 600, lineHeight: 1.3 }}>
          {result.title}
        </Typography>
        {result.subtitle && (
          <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
            {result.kind === 'party' ? rolesInWords(result.subtitle, text) : result.subtitle}
          </Typography>
        )}
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary', flexShrink: 0 }}>
        {text(kindLabel(result))}
      </Typography>
    </Box>
  );
}

/** The API gives a party's roles by their codes, separated by commas. */
function rolesInWords(roles: string, text: Text): string {
  const known = partyRoles.filter((role) => roles.split(', ').includes(role));
  return known.map((role) => text(roleLabel(role))).join(', ');
}
