import { Accordion, AccordionDetails, AccordionSummary, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { ColumnMapping } from './ColumnMapping';
import { FileFacts } from './FileFacts';
import { type ImportedFile, type ImportSettings, useChangeSettings } from './import';
import { useAct } from './use-act';

interface RecognisedProps {
  file: ImportedFile;
  mayEdit: boolean;
  /** Under a preview: folded, and changing anything asks for a new preview. */
  afterwards?: boolean;
}

/** What Colophon understood of the file, each fact correctable, and the way to the preview. */
export function Recognised({ file, mayEdit, afterwards = false }: RecognisedProps) {
  const text = useText();
  const change = useChangeSettings(file);
  const { tryTo, busy, error } = useAct(file.id);
  const [refusal, setRefusal] = useState<unknown>(null);
  const save = async (settings: ImportSettings) => {
    setRefusal(null);
    await change(settings).catch(setRefusal);
  };
  const facts = (
    <Box component="fieldset" disabled={!mayEdit} inert={!mayEdit} sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 2.5 }}>
      <FileFacts file={file} onChange={save} />
      {file.columns.length > 0 && <ColumnMapping file={file} onChange={save} />}
    </Box>
  );
  const problem = refusal ?? error;
  if (afterwards) {
    return (
      <Accordion disableGutters sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, '&::before': { display: 'none' } }}>
        <AccordionSummary sx={{ fontWeight: 600 }}>{text('imports.recognisedAgain')}</AccordionSummary>
        <AccordionDetails>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
            {text('imports.againHint')}
          </Typography>
          {facts}
          {problem !== null && <ProblemAlert error={problem} />}
        </AccordionDetails>
      </Accordion>
    );
  }
  return (
    <>
      <Section title={text('imports.recognised')}>{facts}</Section>
      {problem !== null && <ProblemAlert error={problem} />}
      {mayEdit && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <Button variant="contained" loading={busy} onClick={() => void tryTo('preview')}>
            {text('imports.preview')}
          </Button>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {text('imports.previewHint')}
          </Typography>
        </Box>
      )}
    </>
  );
}
