import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { Section } from '../shared/Section';
import { useCodeList } from '../shared/use-code-list';
import { languageTag } from './language-tag';
import { onixLists } from './lists';
import type { Work } from './work';

const longText = 700;
const mainTexts = ['shortDescription', 'description', 'backCover'] as const;

/** The texts of the work as they will be read, in their own language. */
export function WorkTexts({ work }: { work: Work }) {
  const text = useText();
  const mayEdit = useMayEdit('works');
  const { labelOf } = useCodeList(onixLists.textTypes);
  const main = mainTexts.filter((field) => work[field] !== '');
  const texts = [
    ...main.map((field) => ({ title: text(`resources.works.fields.${field}`), content: work[field], language: work.language })),
    ...work.otherTexts.map(({ textType, ...other }) => ({ title: labelOf(textType), ...other })),
  ];
  const edit = mayEdit && (
    <Button size="small" variant="outlined" component={Link} to={`/works/${work.id}/edit`}>
      {text(texts.length === 0 ? 'catalogue.texts.write' : 'catalogue.texts.edit')}
    </Button>
  );
  return (
    <Section title={text('catalogue.section.descriptions')} action={edit}>
      {texts.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('catalogue.texts.none')}</Typography>}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {texts.map(({ title, content, language }) => (
          <WorkText key={`${title} ${language}`} title={title} content={content} lang={languageTag(language)} />
        ))}
      </Box>
    </Section>
  );
}

function WorkText({ title, content, lang }: { title: string; content: string; lang: string | undefined }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const long = content.length > longText;
  return (
    <Box>
      <Typography variant="subtitle2" component="h3" sx={{ color: 'text.secondary' }}>
        {title}
      </Typography>
      <Typography lang={lang} sx={{ whiteSpace: 'pre-line', maxWidth: '68ch', hyphens: 'manual', textWrap: 'pretty' }}>
        {long && !open ? `${content.slice(0, content.lastIndexOf(' ', longText))}…` : content}
      </Typography>
      {long && (
        <Button size="small" variant="text" aria-expanded={open} onClick={() => setOpen(!open)} sx={{ ml: -1 }}>
          {text(open ? 'catalogue.texts.less' : 'catalogue.texts.more')}
        </Button>
      )}
    </Box>
  );
}
