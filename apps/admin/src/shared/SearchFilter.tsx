import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useListContext } from 'react-admin';

const pauseMs = 250;

/** The search field of a list; asks the API once the person pauses. */
export function SearchFilter({ label }: { label: string }) {
  const { filterValues, setFilters } = useListContext();
  const asked = typeof filterValues.q === 'string' ? filterValues.q : '';
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);
  useEffect(() => {
    if (words === asked) return undefined;
    const pause = setTimeout(() => {
      const { q: _, ...rest } = filterValues;
      setFilters(words.trim() === '' ? rest : { ...rest, q: words }, []);
    }, pauseMs);
    return () => clearTimeout(pause);
  }, [words, asked, filterValues, setFilters]);
  return (
    <TextField
      type="search"
      value={words}
      onChange={(event) => setWords(event.target.value)}
      placeholder={label}
      margin="none"
      sx={{ flex: { xs: '1 0 100%', sm: '1 1 220px' }, maxWidth: { sm: 320 } }}
      slotProps={{
        htmlInput: { 'aria-label': label },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
