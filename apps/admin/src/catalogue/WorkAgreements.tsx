import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { Section } from '../shared/Section';
import { useWorkOverview } from './work-overview';

export function WorkAgreements({ workId }: { workId: string }) {
  const text = useText();
  const { day } = useFormat();
  const { data } = useWorkOverview(workId);
  if (!data) return null;
  return (
    <Section title={text('catalogue.section.agreement')}>
      {data.agreements.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('catalogue.noAgreement')}</Typography>}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {data.agreements.map(({ id, title, signedOn, terms }) => (
          <Box key={id}>
            <MuiLink component={Link} to={`/agreements/${id}`} sx={{ fontWeight: 600 }}>
              {title}
            </MuiLink>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[signedOn && day(signedOn, 'long'), terms].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
