import { Box, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { FileDrop } from '../shared/FileDrop';
import { PageHeader } from '../shared/PageHeader';
import { SettingsTabs } from './SettingsTabs';

const schemes = [
  ['29', 'clil'],
  ['93', 'thema'],
] as const; // ONIX list 27

/** The official tables of subjects, which the house downloads and drops here. */
export function SubjectsPage() {
  const text = useText();
  const { whole } = useFormat();
  const notify = useNotify();
  const queries = useQueryClient();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const { data = [] } = useQuery({
    queryKey: ['subject-schemes'],
    queryFn: async () => (await request<{ scheme: string; codes: number }[]>('/subject-schemes')).body,
  });
  return (
    <>
      <SettingsTabs />
      <PageHeader
        title={text('settings.subjects.title')}
        subtitle={<Typography sx={{ maxWidth: 680 }}>{text('settings.subjects.sentence')}</Typography>}
      />
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
        {schemes.map(([scheme, name]) => {
          const codes = data.find((one) => one.scheme === scheme)?.codes ?? 0;
          return (
            <Box key={scheme}>
              <FileDrop
                title={text(`settings.subjects.${name}.title`)}
                sentence={text(`settings.subjects.${name}.sentence`)}
                accept=".json,.xlsx,.csv,.tsv,.txt"
                onFile={async (file, onProgress) => {
                  const path = `/subject-schemes/${scheme}/codes`;
                  const { added, changed } = await dataProvider.upload<{ added: number; changed: number }>(path, file, onProgress);
                  notify(text('settings.subjects.loaded', { added: whole(added), changed: whole(changed) }));
                  await queries.invalidateQueries({ queryKey: ['subject-schemes'] });
                }}
              />
              <Typography variant="body2" role="status" sx={{ color: 'text.secondary', mt: 1, textAlign: 'center' }}>
                {text('settings.subjects.known', { smart_count: codes, figure: whole(codes) })}
              </Typography>
            </Box>
          );
        })}
      </Box>
    </>
  );
}
