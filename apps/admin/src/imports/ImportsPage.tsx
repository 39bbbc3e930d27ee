import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router';
import type { ColophonDataProvider } from '../data/data-provider';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { FileDrop } from '../shared/FileDrop';
import { PageHeader } from '../shared/PageHeader';
import { Exports } from './Exports';
import { ImportHistory } from './ImportHistory';
import type { ImportedFile, ImportKind } from './import';

const accepted = { catalogue: '.xml,.onix,.csv,.tsv,.txt,.xlsx', 'stock-movements': '.csv,.tsv,.txt,.xlsx' } as const;

/** One place for what comes in and what goes out. */
export function ImportsPage() {
  const text = useText();
  const held = useSession()?.permissions ?? [];
  return (
    <>
      <PageHeader title={text('imports.title')} />
      <Box sx={{ display: 'grid', gap: 3 }}>
        {held.includes('catalogue:write') && <NewImport />}
        <ImportHistory />
        {held.includes('exports:read') && <Exports />}
      </Box>
    </>
  );
}

function NewImport() {
  const text = useText();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const [kind, setKind] = useState<ImportKind>('catalogue');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <ToggleButtonGroup
        size="small"
        exclusive
        value={kind}
        aria-label={text('imports.kindLabel')}
        onChange={(_, chosen: ImportKind | null) => chosen && setKind(chosen)}
        sx={{ justifySelf: 'start', bgcolor: 'background.paper' }}
      >
        {(['catalogue', 'stock-movements'] as const).map((one) => (
          <ToggleButton key={one} value={one} sx={{ textTransform: 'none', px: 2 }}>
            {text(`imports.kind.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <FileDrop
        title={text(`imports.drop.${kind}.title`)}
        sentence={text(`imports.drop.${kind}.sentence`)}
        accept={accepted[kind]}
        onFile={async (file, onProgress) => {
          const { id } = await dataProvider.upload<ImportedFile>(`/imports?kind=${kind}`, file, onProgress);
          await navigate(`/imports/${id}`);
        }}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary', textAlign: 'center' }}>
        {text('imports.promise')}
      </Typography>
    </Box>
  );
}
