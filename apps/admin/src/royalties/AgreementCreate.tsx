import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { CreateBase, Form } from 'react-admin';
import { useSearchParams } from 'react-router';
import type { Work } from '../catalogue/work';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { FormFooter } from '../shared/FormFooter';
import { PageHeader } from '../shared/PageHeader';
import { useToday } from '../shared/use-today';
import { AgreementInputs } from './AgreementInputs';
import { newRule } from './agreement';

/** A new agreement; a work in the address brings its contributors with it, one rule each. */
export function AgreementCreate() {
  const text = useText();
  const today = useToday();
  const [query] = useSearchParams();
  const workId = query.get('work') ?? '';
  const { data: work, isPending } = useQuery({
    queryKey: ['works', 'getOne', workId, 'ofAgreement'],
    queryFn: async () => (await request<Work>(`/works/${workId}`)).body,
    enabled: workId !== '',
  });
  if (workId !== '' && isPending) return null;
  const contributors = work?.contributors ?? [];
  return (
    <CreateBase redirect="edit">
      <PageHeader
        title={text('royalties.agreement.create')}
        subtitle={<Typography sx={{ maxWidth: 640 }}>{text('royalties.agreement.createSentence')}</Typography>}
        parent={{ label: text('royalties.agreement.list'), to: '/publishing-agreements' }}
      />
      <Form
        defaultValues={{
          reference: '',
          title: '',
          signedOn: today,
          workIds: work ? [work.id] : [],
          parties: contributors.map(({ partyId, role }) => ({ partyId, role })),
          rules: contributors.map(({ partyId }) => newRule(partyId)),
          advances: [],
          printPart: true,
          digitalPart: false,
          statementFrequency: 'yearly',
        }}
        warnWhenUnsavedChanges
      >
        <AgreementInputs />
        <FormFooter cancelTo="/publishing-agreements" saveLabel={text('shared.create')} />
      </Form>
    </CreateBase>
  );
}
