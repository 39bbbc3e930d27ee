import { required, useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { PartyChoice } from '../parties/PartyChoice';
import { FormDialog } from '../shared/FormDialog';
import { lastDay, type StatementPeriod } from './statement';

/** The draft of one person's statement for the period. */
export function StatementDialog({ period, onClose }: { period: StatementPeriod; onClose: () => void }) {
  const text = useText();
  const { day } = useFormat();
  const navigate = useNavigate();
  const dataProvider = useDataProvider();
  const draft = async ({ beneficiaryId }: Record<string, unknown>) => {
    const data = { beneficiaryId, periodFrom: period.from, periodTo: period.to };
    const { data: statement } = await dataProvider.create('royalty-statements', { data });
    await navigate(`/royalty-statements/${statement.id}`);
  };
  return (
    <FormDialog
      title={text('royalties.period.single')}
      sentence={`${day(period.from, 'long')} – ${day(lastDay(period.to), 'long')}`}
      saveLabel={text('royalties.period.singleAct')}
      onSave={draft}
      onClose={onClose}
    >
      <PartyChoice
        source="beneficiaryId"
        role="contributor"
        ofAnyRole
        kind="person"
        label={text('royalties.beneficiary')}
        validate={required()}
      />
    </FormDialog>
  );
}
