import { Box } from '@mui/material';
import { EditBase, useEditContext } from 'react-admin';
import { useText } from '../i18n/use-text';
import { AuditTrail } from '../shared/AuditTrail';
import { PageHeader } from '../shared/PageHeader';
import { PageProblem } from '../shared/PageProblem';
import { RecordForm } from '../shared/RecordForm';
import { Section } from '../shared/Section';
import { PartyInputs } from './PartyInputs';
import { PartyRoles } from './PartyRoles';
import { PartyWorks } from './PartyWorks';
import type { Party } from './party';

export function PartyEdit() {
  return (
    <EditBase mutationMode="pessimistic" redirect={false}>
      <PartyEditPage />
    </EditBase>
  );
}

function PartyEditPage() {
  const text = useText();
  const { record, error } = useEditContext<Party>();
  if (error) return <PageProblem error={error} />;
  if (!record) return null;
  return (
    <>
      <PageHeader
        title={record.publicName}
        subtitle={<PartyRoles roles={record.roles} />}
        parent={{ label: text('parties.title'), to: '/parties' }}
      />
      <Box
        sx={{ display: 'grid', gap: 2.5, alignItems: 'start', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 2fr) minmax(280px, 1fr)' } }}
      >
        <RecordForm cancelTo="/parties" deletedTo="/parties">
          <PartyInputs />
        </RecordForm>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title={text('parties.section.works')}>
            <PartyWorks partyId={record.id} />
          </Section>
          <AuditTrail resource="parties" id={record.id} />
        </Box>
      </Box>
    </>
  );
}
