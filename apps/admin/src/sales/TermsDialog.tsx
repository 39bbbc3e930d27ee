import { BooleanInput, NumberInput, SelectInput, useRefresh } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { FormDialog } from '../shared/FormDialog';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import { TextLineInput } from '../shared/TextLineInput';
import { type Customer, customerKinds } from './customer';

const eas = '0225';

/** The customer's own terms; what is left empty stays the house's. */
export function TermsDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const text = useText();
  const refresh = useRefresh();
  const { paymentTerm, carriage, returnRight, terms } = customer;
  const values = {
    kind: customer.kind,
    defaultDiscount: customer.defaultDiscount,
    ownPayment: paymentTerm !== null,
    paymentTerm: paymentTerm ?? { days: 60, endOfMonth: 'none', dayOfMonth: null },
    ownCarriage: carriage !== null,
    carriage: carriage ?? {
      fee: terms.carriage.fee,
      freeFromAmount: terms.carriage.freeFromAmount,
      freeFromCopies: terms.carriage.freeFromCopies,
    },
    ownReturns: returnRight !== null,
    returnRight: returnRight ?? {
      allowed: terms.returns.allowed,
      afterDays: terms.returns.afterDays,
      withinDays: terms.returns.withinDays,
      rateLimit: terms.returns.rateLimit,
    },
    creditLimit: customer.creditLimit,
    einvoiceAddress: customer.einvoice?.address ?? '',
    hasNoSiren: customer.hasNoSiren,
    blocked: customer.blocked,
    blockedReason: customer.blockedReason,
  };
  const save = async (form: Record<string, unknown>) => {
    await request(`/customers/${customer.id}`, { method: 'PATCH', body: changeOf(form), headers: { 'if-match': `"${customer.version}"` } });
    refresh();
  };
  return (
    <FormDialog
      title={text('sales.terms.editTitle', { name: customer.name })}
      sentence={text('sales.terms.editSentence')}
      saveLabel={text('shared.save')}
      maxWidth="sm"
      defaultValues={values}
      onSave={save}
      onClose={onClose}
    >
      <InputGrid>
        <SelectInput
          source="kind"
          label={text('sales.customers.kindLabel')}
          choices={customerKinds.map((id) => ({ id, name: text(`sales.kind.${id}`) }))}
          translateChoice={false}
        />
        <PriceInput source="defaultDiscount" label={text('sales.terms.discount')} unit="%" helperText={text('sales.terms.emptyIsHouse')} />
      </InputGrid>
      <PaymentInputs />
      <CarriageInputs />
      <ReturnInputs />
      <InputGrid>
        <PriceInput source="creditLimit" label={text('sales.terms.creditLimit')} />
        <TextLineInput source="einvoiceAddress" label={text('sales.terms.einvoice')} helperText={text('sales.terms.einvoiceHint')} />
      </InputGrid>
      <BooleanInput source="hasNoSiren" label={text('sales.terms.hasNoSiren')} />
      <BlockInputs />
    </FormDialog>
  );
}

function PaymentInputs() {
  const text = useText();
  const own = useWatch({ name: 'ownPayment' }) as boolean;
  return (
    <>
      <BooleanInput source="ownPayment" label={text('sales.terms.ownPayment')} />
      {own && (
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
      )}
    </>
  );
}

function CarriageInputs() {
  const text = useText();
  const own = useWatch({ name: 'ownCarriage' }) as boolean;
  return (
    <>
      <BooleanInput source="ownCarriage" label={text('sales.terms.ownCarriage')} />
      {own && (
        <InputGrid columns={3}>
          <PriceInput source="carriage.fee" label={text('sales.terms.fee')} />
          <PriceInput source="carriage.freeFromAmount" label={text('sales.terms.freeAmount')} />
          <NumberInput source="carriage.freeFromCopies" label={text('sales.terms.freeCopies')} min={1} />
        </InputGrid>
      )}
    </>
  );
}

function ReturnInputs() {
  const text = useText();
  const own = useWatch({ name: 'ownReturns' }) as boolean;
  const allowed = useWatch({ name: 'returnRight.allowed' }) as boolean;
  return (
    <>
      <BooleanInput source="ownReturns" label={text('sales.terms.ownReturns')} />
      {own && <BooleanInput source="returnRight.allowed" label={text('sales.terms.returnsAllowed')} />}
      {own && allowed && (
        <InputGrid columns={3}>
          <NumberInput source="returnRight.afterDays" label={text('sales.terms.afterDays')} min={0} />
          <NumberInput source="returnRight.withinDays" label={text('sales.terms.withinDays')} min={1} />
          <PriceInput source="returnRight.rateLimit" label={text('sales.terms.rateLimit')} unit="%" />
        </InputGrid>
      )}
    </>
  );
}

function BlockInputs() {
  const text = useText();
  const blocked = useWatch({ name: 'blocked' }) as boolean;
  return (
    <>
      <BooleanInput source="blocked" label={text('sales.terms.blocked')} />
      {blocked && <TextLineInput source="blockedReason" label={text('sales.terms.blockedReason')} />}
    </>
  );
}

/** A term that is not their own goes back to the house. An empty amount is none. */
function changeOf(form: Record<string, unknown>): object {
  const { ownPayment, ownCarriage, ownReturns, paymentTerm, carriage, returnRight, einvoiceAddress, ...rest } = form;
  const orNull = (value: unknown) => (value === '' || value === undefined ? null : value);
  const filled = (group: unknown) => Object.fromEntries(Object.entries(group as object).map(([name, value]) => [name, orNull(value)]));
  return {
    ...rest,
    defaultDiscount: orNull(rest.defaultDiscount),
    creditLimit: orNull(rest.creditLimit),
    blockedReason: rest.blockedReason ?? '',
    paymentTerm: ownPayment ? filled(paymentTerm) : null,
    carriage: ownCarriage ? filled(carriage) : null,
    returnRight: ownReturns ? filled(returnRight) : null,
    einvoice: einvoiceAddress ? { scheme: eas, address: einvoiceAddress } : null,
  };
}
