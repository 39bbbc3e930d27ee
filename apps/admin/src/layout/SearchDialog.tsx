import SearchIcon from '@mui/icons-material/Search';
import { Box, Dialog, InputBase, List, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useChosenLocale, useText } from '../i18n/use-text';
import { KeyboardHint } from '../shared/KeyboardHint';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SearchOption } from './SearchOption';
import { type SearchResult, search, shortestSearch } from './search-result';

/** Search from anywhere: a combobox over a list, driven by the arrow keys. */
export function SearchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-label={text('app.search.open')}
      fullWidth
      maxWidth="sm"
      slotProps={{
        paper: {
          sx: {
            position: 'absolute',
            top: { xs: 0, sm: '12vh' },
            m: { xs: 0, sm: 2 },
            width: { xs: '100%', sm: 600 },
            maxHeight: { xs: '100%', sm: '72vh' },
          },
        },
      }}
    >
      <SearchPanel onClose={onClose} />
    </Dialog>
  );
}

function SearchPanel({ onClose }: { onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const listId = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const { results, error, state } = useSearch(words);

  const choose = (result: SearchResult | undefined) => {
    if (!result) return;
    onClose();
    void navigate(result.link);
  };
  const steer = (event: KeyboardEvent) => {
    const last = results.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      Home: 0,
      End: last,
    };
    const move = moves[event.key];
    if (event.key === 'Enter') choose(results[active]);
    else if (move !== undefined && (event.key.startsWith('Arrow') || event.ctrlKey)) setActive(Math.max(0, move));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2.5, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <SearchIcon sx={{ color: 'text.secondary' }} />
        <InputBase
          autoFocus
          fullWidth
          value={words}
          placeholder={text('app.search.placeholder')}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(0);
          }}
          onKeyDown={steer}
          sx={{ fontSize: '1.125rem', minHeight: 44 }}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': text('app.search.open'),
              'aria-expanded': results.length > 0,
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant': results[active] ? `${listId}-${active}` : undefined,
              autoComplete: 'off',
              spellCheck: false,
            },
          }}
        />
        <KeyboardHint keys={['Esc']} />
      </Box>
      <Box role="status" aria-live="polite" sx={{ px: 2.5, py: state === 'found' ? 0 : 2.5 }}>
        {error ? (
          <ProblemAlert error={error} />
        ) : (
          <Typography
            variant="body2"
            sx={{ color: 'text.secondary', ...(state === 'found' && { position: 'absolute', clipPath: 'inset(50%)' }) }}
          >
            {state === 'short' && text('app.search.hint')}
            {state === 'searching' && text('app.loading')}
            {state === 'none' && text('app.search.none', { words })}
            {state === 'found' && text('app.search.found', { smart_count: results.length })}
          </Typography>
        )}
      </Box>
      <List id={listId} role="listbox" aria-label={text('app.search.results')} sx={{ p: results.length > 0 ? 1 : 0, overflowY: 'auto' }}>
        {results.map((result, index) => (
          <SearchOption
            key={`${result.kind}/${result.id}`}
            id={`${listId}-${index}`}
            result={result}
            selected={index === active}
            onHover={() => setActive(index)}
            onChoose={() => choose(result)}
          />
        ))}
      </List>
    </>
  );
}

function useSearch(words: string) {
  const asked = useDeferredValue(words.trim());
  const locale = useChosenLocale();
  const enabled = asked.length >= shortestSearch;
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', asked, locale],
    queryFn: ({ signal }) => search(asked, signal),
    enabled,
    staleTime: 10_000,
    placeholderData: (previous) => previous,
  });
  const results = enabled ? (data ?? []) : [];
  const state = !enabled ? 'short' : results.length > 0 ? 'found' : isFetching ? 'searching' : 'none';
  return { results, error, state } as const;
}
