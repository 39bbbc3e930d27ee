import StarIcon from '@mui/icons-material/Star';
import { Box, Chip, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { useCodeList } from '../shared/use-code-list';
import { onixLists } from './lists';
import { schemeName, subjectSchemes } from './subject-schemes';
import type { Subject, Work } from './work';

/** How the trade finds the book: its CLIL and Thema subjects, its keywords, and whom it is for. */
export function WorkSubjects({ work }: { work: Work }) {
  const text = useText();
  const { labelOf } = useCodeList(onixLists.audiences);
  const groups = subjectSchemes
    .map((scheme) => ({ scheme, subjects: work.subjects.filter((subject) => subject.scheme === scheme) }))
    .filter(({ subjects }) => subjects.length > 0);
  const audience = [labelOf(work.audienceCode), ages(work, text)].filter(Boolean).join(' · ');
  if (groups.length === 0 && audience === '') return null;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {audience !== '' && (
        <Labelled title={text('resources.works.fields.audienceCode')}>
          <Typography variant="body2">{audience}</Typography>
        </Labelled>
      )}
      {groups.map(({ scheme, subjects }) => (
        <Labelled key={scheme} title={text(schemeName(scheme))}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
            {subjects.map((subject) => (
              <SubjectChip key={`${subject.code} ${subject.heading}`} subject={subject} />
            ))}
          </Box>
        </Labelled>
      ))}
    </Box>
  );
}

function Labelled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.25 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

export function SubjectChip({ subject, onDelete }: { subject: Subject; onDelete?: () => void }) {
  const text = useText();
  const words = subject.label && subject.label !== subject.code ? subject.label : subject.heading;
  const label = [subject.code, words].filter(Boolean).join(' ');
  return (
    <Chip
      size="small"
      label={label}
      title={label}
      {...(subject.main && { icon: <StarIcon aria-label={text('catalogue.subjects.main')} /> })}
      {...(onDelete && { onDelete })}
      sx={{ maxWidth: '100%', bgcolor: 'action.hover', fontWeight: 400, '& .MuiChip-icon': { fontSize: 14, color: 'primary.main' } }}
    />
  );
}

function ages({ ageFrom, ageTo }: Work, text: ReturnType<typeof useText>): string {
  if (ageFrom !== null && ageTo !== null) return text('catalogue.ages.between', { from: ageFrom, to: ageTo });
  if (ageFrom !== null) return text('catalogue.ages.from', { from: ageFrom });
  return ageTo === null ? '' : text('catalogue.ages.upTo', { to: ageTo });
}
