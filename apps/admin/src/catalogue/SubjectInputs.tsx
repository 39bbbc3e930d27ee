import { Autocomplete, Box, Button, TextField } from '@mui/material';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { useDataProvider, useInput, useNotify } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { useChosenLocale, useText } from '../i18n/use-text';
import { keywords, type SubjectScheme, schemeName } from './subject-schemes';
import { SubjectChip } from './WorkSubjects';
import type { Subject } from './work';

interface Code {
  code: string;
  label: string;
}

/** CLIL and Thema by searching the official tables the house has loaded, keywords by typing them. The first of a scheme is the main one. */
export function SubjectInputs() {
  const { field } = useInput<Subject[]>({ source: 'subjects', defaultValue: [] });
  const subjects: readonly Subject[] = Array.isArray(field.value) ? field.value : [];
  const replace = (scheme: string, ofScheme: readonly Subject[]) =>
    field.onChange([...subjects.filter((subject) => subject.scheme !== scheme), ...withMain(scheme, ofScheme)]);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {(['29', '93'] as const).map((scheme) => (
        <CodedSubjects key={scheme} scheme={scheme} subjects={subjects.filter((one) => one.scheme === scheme)} onChange={replace} />
      ))}
      <Keywords subjects={subjects.filter((one) => one.scheme === keywords)} onChange={replace} />
    </Box>
  );
}

function withMain(scheme: string, subjects: readonly Subject[]): readonly Subject[] {
  return scheme === keywords ? subjects : subjects.map((subject, index) => ({ ...subject, main: index === 0 }));
}

interface SchemeProps {
  subjects: readonly Subject[];
  onChange: (scheme: string, subjects: readonly Subject[]) => void;
}

function CodedSubjects({ scheme, subjects, onChange }: SchemeProps & { scheme: SubjectScheme }) {
  const text = useText();
  const locale = useChosenLocale();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const { data = [], isFetching } = useQuery({
    queryKey: ['subject-schemes', scheme, asked, locale],
    queryFn: async () => (await request<Code[]>(`/subject-schemes/${scheme}/codes?q=${encodeURIComponent(asked)}`)).body,
    placeholderData: keepPreviousData,
  });
  const noTable = !isFetching && asked === '' && data.length === 0;
  return (
    <Box>
      <Autocomplete
        multiple
        freeSolo={noTable}
        value={[...subjects]}
        inputValue={words}
        onInputChange={(_, typed) => setWords(typed)}
        options={data.map(({ code, label }): Subject => ({ scheme, code, heading: '', label, main: false }))}
        filterOptions={(options) => options}
        getOptionLabel={(option) => [subjectOf(scheme, option).code, subjectOf(scheme, option).label].join(' ')}
        isOptionEqualToValue={(one, other) => one.code === subjectOf(scheme, other).code}
        loading={isFetching}
        loadingText={text('app.loading')}
        noOptionsText={text('shared.noMatch.title')}
        onChange={(_, chosen) =>
          onChange(
            scheme,
            chosen.map((one) => subjectOf(scheme, one)),
          )
        }
        renderValue={(chosen, itemProps) =>
          chosen.map((subject, index) => {
            const { key, onDelete } = itemProps({ index });
            return <SubjectChip key={key} subject={subjectOf(scheme, subject)} onDelete={() => onDelete({})} />;
          })
        }
        renderInput={(params) => (
          <TextField
            {...params}
            label={text(schemeName(scheme))}
            helperText={text(noTable ? 'catalogue.subjects.noTable' : 'catalogue.subjects.hint')}
          />
        )}
      />
      {noTable && <LoadTable scheme={scheme} />}
    </Box>
  );
}

/** A code typed where no table is loaded becomes a subject without a label. */
function subjectOf(scheme: string, option: Subject | string): Subject {
  return typeof option === 'string' ? { scheme, code: option.trim(), heading: '', label: '', main: false } : option;
}

/** The official table is free but not ours to give: the house downloads it and drops it here. */
function LoadTable({ scheme }: { scheme: SubjectScheme }) {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const load = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    try {
      const { added } = await dataProvider.upload<{ added: number }>(`/subject-schemes/${scheme}/codes`, file, () => {});
      notify(text('catalogue.subjects.loaded', { smart_count: added }), { type: 'success' });
      await queries.invalidateQueries({ queryKey: ['subject-schemes'] });
    } catch (error) {
      notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error', autoHideDuration: null });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="small" variant="text" loading={busy} onClick={() => input.current?.click()}>
        {text('catalogue.subjects.load')}
      </Button>
      <input ref={input} type="file" accept=".json,.xlsx,.csv,.tsv" hidden onChange={(event) => void load(event.target.files?.[0])} />
    </>
  );
}

function Keywords({ subjects, onChange }: SchemeProps) {
  const text = useText();
  const words = (typed: readonly string[]) =>
    [...new Set(typed.flatMap((one) => one.split(/[;,]/)).map((one) => one.trim()))].filter(Boolean);
  return (
    <Autocomplete
      multiple
      freeSolo
      clearOnBlur
      autoSelect
      options={[] as string[]}
      value={subjects.map(({ heading }) => heading)}
      onChange={(_, typed) =>
        onChange(
          keywords,
          words(typed).map((heading) => ({ scheme: keywords, code: '', heading, label: heading, main: false })),
        )
      }
      renderInput={(params) => (
        <TextField {...params} label={text('catalogue.subjects.keywords')} helperText={text('catalogue.subjects.keywordsHint')} />
      )}
    />
  );
}
