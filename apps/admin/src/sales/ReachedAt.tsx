import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { BooleanInput, required, SelectInput } from 'react-admin';
import { idempotencyKey } from '../data/idempotency-key';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { CodeListInput } from '../shared/CodeListInput';
import { FormDialog } from '../shared/FormDialog';
import { InputGrid } from '../shared/InputGrid';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { type Address, type Contact, type Customer, usePart } from './customer';

const countriesList = 91;

/** Whom to ask for and where things go. */
export function ReachedAt({ customer }: { customer: Customer }) {
  const text = useText();
  const mayEdit = useMayEdit('parties');
  const path = `/parties/${customer.partyId}`;
  const contacts = usePart<Contact>(`${path}/contacts`);
  const addresses = usePart<Address>(`${path}/addresses`);
  const [adding, setAdding] = useState<'contacts' | 'addresses' | null>(null);
  const own = [customer.party.street, `${customer.party.postalCode} ${customer.city}`.trim()].filter(Boolean).join(', ');
  return (
    <Section
      title={text('sales.reach.title')}
      action={
        mayEdit && (
          <>
            <Button size="small" variant="outlined" onClick={() => setAdding('contacts')}>
              {text('sales.reach.addContact')}
            </Button>
            <Button size="small" variant="outlined" onClick={() => setAdding('addresses')}>
              {text('sales.reach.addAddress')}
            </Button>
          </>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {contacts.data?.map(({ id, name, duty, email, phone }) => (
          <Reached key={id} title={[name, duty].filter(Boolean).join(' · ')}>
            <Lines email={email} phone={phone} />
          </Reached>
        ))}
        {(customer.email || customer.phone) && (
          <Reached title={text('sales.reach.general')}>
            <Lines email={customer.email} phone={customer.phone} />
          </Reached>
        )}
        {addresses.data?.map((address) => (
          <Reached key={address.id} title={text(`sales.reach.${address.kind}`)}>
            {[address.name, address.street, `${address.postalCode} ${address.city}`.trim()].filter(Boolean).join(', ')}
          </Reached>
        ))}
        {own && <Reached title={text('sales.reach.own')}>{own}</Reached>}
      </Box>
      {adding === 'contacts' && <ContactDialog path={`${path}/contacts`} onClose={() => setAdding(null)} />}
      {adding === 'addresses' && <AddressDialog path={`${path}/addresses`} onClose={() => setAdding(null)} />}
    </Section>
  );
}

function Reached({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {title}
      </Typography>
      <Typography component="div" sx={{ overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </div>
  );
}

function Lines({ email, phone }: { email: string; phone: string }) {
  return (
    <>
      {phone && (
        <MuiLink href={`tel:${phone.replaceAll(/\s/g, '')}`} sx={{ mr: 1.5 }}>
          {phone}
        </MuiLink>
      )}
      {email && <MuiLink href={`mailto:${email}`}>{email}</MuiLink>}
    </>
  );
}

function useAdd(path: string) {
  const queries = useQueryClient();
  return async (values: Record<string, unknown>) => {
    await request(path, { method: 'POST', body: values, headers: { 'idempotency-key': idempotencyKey() } });
    await queries.invalidateQueries({ queryKey: ['part', path] });
  };
}

function ContactDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const text = useText();
  const add = useAdd(path);
  return (
    <FormDialog title={text('sales.reach.addContact')} saveLabel={text('shared.save')} onSave={add} onClose={onClose}>
      <TextLineInput source="name" label={text('sales.reach.name')} validate={required()} />
      <TextLineInput source="duty" label={text('sales.reach.duty')} helperText={text('sales.reach.dutyHint')} />
      <TextLineInput source="phone" type="tel" label={text('settings.house.phone')} />
      <TextLineInput source="email" type="email" label={text('settings.house.email')} />
    </FormDialog>
  );
}

function AddressDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const text = useText();
  const add = useAdd(path);
  return (
    <FormDialog
      title={text('sales.reach.addAddress')}
      saveLabel={text('shared.save')}
      maxWidth="sm"
      defaultValues={{ kind: 'delivery', country: 'FR', usual: true }}
      onSave={add}
      onClose={onClose}
    >
      <SelectInput
        source="kind"
        label={text('sales.reach.kind')}
        choices={(['delivery', 'billing'] as const).map((id) => ({ id, name: text(`sales.reach.${id}`) }))}
        translateChoice={false}
        validate={required()}
      />
      <TextLineInput source="name" label={text('sales.reach.addressee')} helperText={text('sales.reach.addresseeHint')} />
      <TextLineInput source="street" label={text('settings.house.street')} multiline />
      <InputGrid>
        <TextLineInput source="postalCode" label={text('settings.house.postalCode')} />
        <TextLineInput source="city" label={text('settings.house.city')} validate={required()} />
      </InputGrid>
      <InputGrid>
        <CodeListInput source="country" list={countriesList} label={text('settings.house.country')} />
        <TextLineInput source="gln" label="GLN" parse={(value: string) => value || null} />
      </InputGrid>
      <BooleanInput source="usual" label={text('sales.reach.usual')} />
    </FormDialog>
  );
}
