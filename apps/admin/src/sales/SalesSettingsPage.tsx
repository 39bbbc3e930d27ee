import { Box, Skeleton } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { BooleanInput, Form, NumberInput, SelectInput, useNotify } from 'react-admin';
import { fieldErrorsOf, problemOf } from '../data/problem';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { SettingsTabs } from '../settings/SettingsTabs';
import { FormFooter } from '../shared/FormFooter';
import { InputGrid } from '../shared/InputGrid';
import { PageHeader } from '../shared/PageHeader';
import { PriceInput } from '../shared/PriceInput';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { type Location, useLocations } from '../stock/stock';

interface SalesSettings {
  version: number;
  [field: string]: unknown;
}

const settingsKey = ['sales-settings'];
const shelfKinds = ['warehouse', 'fulfilment', 'distributor'];

/** The terms of customers who have none of their own. */
export function SalesSettingsPage() {
  const text = useText();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: settingsKey,
    queryFn: async () => (await request<SalesSettings>('/sales-settings')).body,
  });
  return (
    <>
      <SettingsTabs />
      <PageHeader title={text('sales.settings.title')} subtitle={text('sales.settings.sentence')} />
      {isPending && <Skeleton variant="rounded" height={320} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && <SettingsForm key={data.version} settings={data} />}
    </>
  );
}

function SettingsForm({ settings }: { settings: SalesSettings }) {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const mayEdit = useMayEdit('house');
  const shelves = (useLocations().data ?? []).filter(({ kind }) => shelfKinds.includes(kind));
  const save = async (form: object) => {
    const { id: _, version: __, ...body } = form as SalesSettings;
    try {
      await request('/sales-settings', { method: 'PATCH', body: emptied(body), headers: { 'if-match': `"${settings.version}"` } });
      notify('ra.notification.updated', { messageArgs: { smart_count: 1 } });
      await queries.invalidateQueries({ queryKey: settingsKey });
      return undefined;
    } catch (error) {
      const fields = fieldErrorsOf(error);
      if (!fields) notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error' });
      return fields;
    }
  };
  return (
    <Form record={{ id: 'sales', ...settings }} onSubmit={save} warnWhenUnsavedChanges>
      <Box component="fieldset" disabled={!mayEdit} inert={!mayEdit} sx={{ border: 0, m: 0, p: 0, minWidth: 0, maxWidth: 960 }}>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title={text('sales.settings.discounts')}>
            <InputGrid>
              <PriceInput source="defaultDiscount" label={text('sales.settings.shops')} unit="%" />
              <PriceInput
                source="institutionDiscount"
                label={text('sales.settings.institutions')}
                unit="%"
                helperText={text('sales.settings.institutionsHint')}
              />
            </InputGrid>
          </Section>
          <PaymentAndCarriage />
          <ReturnsAndDespatch shelves={shelves} />
          <Section title={text('sales.settings.invoices')}>
            <InputGrid>
              <PriceInput
                source="lateInterestRate"
                label={text('sales.settings.lateInterest')}
                unit="%"
                helperText={text('sales.settings.lateInterestHint')}
              />
              <TextLineInput
                source="earlyPaymentDiscount"
                label={text('sales.settings.earlyPayment')}
                helperText={text('sales.settings.earlyPaymentHint')}
              />
            </InputGrid>
            <TextLineInput source="invoiceNote" label={text('sales.settings.invoiceNote')} multiline minRows={2} />
            <BooleanInput
              source="priceLawExceptions"
              label={text('sales.settings.priceLaw')}
              helperText={text('sales.settings.priceLawHint')}
            />
          </Section>
        </Box>
      </Box>
      {mayEdit && <FormFooter cancelTo="/" />}
    </Form>
  );
}

function PaymentAndCarriage() {
  const text = useText();
  return (
    <>
      <Section title={text('sales.terms.payment')}>
        <InputGrid columns={3}>
          <NumberInput source="paymentTerm.days" label={text('sales.terms.days')} min={0} max={365} />
          <SelectInput
            source="paymentTerm.endOfMonth"
            label={text('sales.terms.endOfMonth')}
            choices={(['none', 'days-first', 'month-first'] as const).map((id) => ({ id, name: text(`sales.terms.endOf.${id}`) }))}
            translateChoice={false}
          />
          <NumberInput source="paymentTerm.dayOfMonth" label={text('sales.terms.dayOfMonth')} min={1} max={31} />
        </InputGrid>
      </Section>
      <Section title={text('sales.terms.carriage')}>
        <InputGrid columns={3}>
          <PriceInput source="carriage.fee" label={text('sales.terms.fee')} />
          <PriceInput source="carriage.freeFromAmount" label={text('sales.terms.freeAmount')} />
          <NumberInput source="carriage.freeFromCopies" label={text('sales.terms.freeCopies')} min={1} />
        </InputGrid>
      </Section>
    </>
  );
}

function ReturnsAndDespatch({ shelves }: { shelves: readonly Location[] }) {
  const text = useText();
  return (
    <>
      <Section title={text('sales.terms.returns')}>
        <BooleanInput source="returnRight.allowed" label={text('sales.terms.returnsAllowed')} />
        <InputGrid columns={3}>
          <NumberInput source="returnRight.afterDays" label={text('sales.terms.afterDays')} min={0} />
          <NumberInput source="returnRight.withinDays" label={text('sales.terms.withinDays')} min={1} />
          <PriceInput source="returnRight.rateLimit" label={text('sales.terms.rateLimit')} unit="%" />
        </InputGrid>
      </Section>
      <Section title={text('sales.settings.despatch')}>
        <SelectInput
          source="despatchLocationId"
          label={text('sales.settings.despatchFrom')}
          helperText={text('sales.settings.despatchHint')}
          choices={[...shelves]}
          optionText="name"
          translateChoice={false}
        />
      </Section>
    </>
  );
}

/** An amount or a number that was emptied is none. */
function emptied(value: unknown): unknown {
  if (value === '') return null;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, texts.includes(name) ? (one ?? '') : emptied(one)]));
}

const texts = ['earlyPaymentDiscount', 'invoiceNote'];
