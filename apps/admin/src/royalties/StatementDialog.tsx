import { useDataProvider } from 'react-admin';
import { useNavigate } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { FormDialog } from '../shared/FormDialog';
import { BeneficiaryInput } from './BeneficiaryInput';
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
      <BeneficiaryInput />
    </FormDialog>
  );
}
