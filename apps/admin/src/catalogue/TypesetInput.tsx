import { Button } from '@mui/material';
import { useInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { frenchSpacing } from '../format/french-spacing';
import { useText } from '../i18n/use-text';
import { TextLineInput } from '../shared/TextLineInput';
import { languageTag } from './language-tag';

interface TypesetInputProps {
  source: string;
  minRows: number;
  validate?: Parameters<typeof useInput>[0]['validate'];
}

/** A text of the book, kept as it is typed; in French, its spaces and apostrophes are offered to be set, never changed unasked. */
export function TypesetInput({ source, minRows, validate }: TypesetInputProps) {
  const language: unknown = useWatch({ name: 'language' });
  const tag = typeof language === 'string' ? languageTag(language) : undefined;
  return (
    <TextLineInput
      source={source}
      multiline
      minRows={minRows}
      {...(validate && { validate })}
      {...(tag === 'fr' && { helperText: <TypesetOffer source={source} /> })}
      slotProps={{ htmlInput: { lang: tag, spellCheck: true }, formHelperText: { component: 'div' } }}
    />
  );
}

function TypesetOffer({ source }: { source: string }) {
  const text = useText();
  const { field } = useInput({ source });
  const typed = typeof field.value === 'string' ? field.value : '';
  const set = frenchSpacing(typed);
  if (set === typed) return null;
  return (
    <Button size="small" variant="text" sx={{ minHeight: 24, p: 0, fontSize: 'inherit' }} onClick={() => field.onChange(set)}>
      {text('catalogue.texts.typeset')}
    </Button>
  );
}
