import { Box, Typography } from '@mui/material';
import { useText } from '../i18n/use-text';
import { DownloadButton } from '../shared/DownloadButton';
import { Section } from '../shared/Section';

const files = [
  ['onix', 'catalogue.onix.xml'],
  ['xlsx', 'catalogue.xlsx'],
  ['csv', 'catalogue.csv'],
] as const;

/** The catalogue in open formats; what goes out comes in again without a difference. */
export function Exports() {
  const text = useText();
  return (
    <Section title={text('imports.exports.title')}>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{text('imports.exports.sentence')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {files.map(([format, fileName]) => (
          <DownloadButton key={format} path={`/exports/${fileName}`} fileName={fileName} label={text(`imports.exports.${format}`)} />
        ))}
      </Box>
    </Section>
  );
}
