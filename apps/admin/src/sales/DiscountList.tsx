import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AutocompleteInput, DateInput, ReferenceInput, required, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { idempotencyKey } from '../data/idempotency-key';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { CodeListInput } from '../shared/CodeListInput';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { FormDialog } from '../shared/FormDialog';
import { InputGrid } from '../shared/InputGrid';
import { PriceInput } from '../shared/PriceInput';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { useCodeList } from '../shared/use-code-list';
import { type Discount, usePart } from './customer';

const productForms = 150;
const families = ['all', 'imprint', 'collection', 'form', 'product'] as const;

/** What was agreed beyond the usual discount, for what, until when, and why. */
export function DiscountList({ customerId, mayEdit }: { customerId: string; mayEdit: boolean }) {
  const text = useText();
  const queries = useQueryClient();
  const path = `/customers/${customerId}/discounts`;
  const { data = [] } = usePart<Discount>(path);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Discount | null>(null);
  const changed = () => queries.invalidateQueries({ queryKey: ['part', path] });
  const add = async ({ family, of, form, ...values }: Record<string, unknown>) => {
    const named = family === 'form' ? form : of;
    const body = { ...withoutEmpty(values), family, ...(family !== 'all' && { of: named }) };
    await request(path, { method: 'POST', body, headers: { 'idempotency-key': idempotencyKey() } });
    await changed();
  };
  return (
    <Section
      title={text('sales.discounts.title')}
      action={
        mayEdit && (
          <Button size="small" variant="outlined" onClick={() => setAdding(true)}>
            {text('sales.discounts.add')}
          </Button>
        )
      }
    >
      {data.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('sales.discounts.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((discount) => (
          <DiscountRow key={discount.id} discount={discount} {...(mayEdit && { onRemove: () => setRemoving(discount) })} />
        ))}
      </Box>
      {adding && (
        <FormDialog
          title={text('sales.discounts.add')}
          sentence={text('sales.discounts.sentence')}
          saveLabel={text('shared.save')}
          maxWidth="sm"
          defaultValues={{ family: 'all' }}
          onSave={add}
          onClose={() => setAdding(false)}
        >
          <DiscountInputs />
        </FormDialog>
      )}
      <ConfirmDialog
        open={removing !== null}
        title={text('sales.discounts.removeTitle')}
        confirmLabel={text('sales.discounts.remove')}
        destructive
        onConfirm={() => request(`${path}/${removing?.id}`, { method: 'DELETE' }).then(changed)}
        onClose={() => setRemoving(null)}
      >
        {text('sales.discounts.removeSentence')}
      </ConfirmDialog>
    </Section>
  );
}

function DiscountRow({ discount, onRemove }: { discount: Discount; onRemove?: () => void }) {
  const text = useText();
  const locale = useChosenLocale();
  const { rate, day } = useFormat();
  const { labelOf } = useCodeList(productForms);
  const { validFrom, validTo } = discount;
  const days = [
    validFrom && text('sales.discounts.from', { day: day(validFrom) }),
    validTo && text('sales.discounts.until', { day: day(validTo) }),
  ];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        py: 1,
        opacity: discount.inForce ? 1 : 0.7,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Typography sx={{ fontWeight: 600, minWidth: 64 }}>{rate(discount.discount)}</Typography>
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Typography>
          {[discount.familyLabel[locale], discount.name ?? (discount.family === 'form' ? labelOf(discount.of ?? '') : null)]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[discount.reason, ...days].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {onRemove && (
        <IconButton onClick={onRemove} aria-label={text('sales.discounts.remove')}>
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}

function DiscountInputs() {
  const text = useText();
  const family = useWatch({ name: 'family' }) as (typeof families)[number];
  const references = { imprint: ['imprints', 'name'], collection: ['collections', 'name'], product: ['products', 'title'] } as const;
  const reference = family === 'imprint' || family === 'collection' || family === 'product' ? references[family] : null;
  return (
    <>
      <InputGrid>
        <SelectInput
          source="family"
          label={text('sales.discounts.family')}
          choices={families.map((id) => ({ id, name: text(`sales.discounts.families.${id}`) }))}
          translateChoice={false}
          validate={required()}
        />
        <PriceInput source="discount" label={text('sales.terms.discount')} unit="%" validate={required()} />
      </InputGrid>
      {reference && (
        <ReferenceInput source="of" reference={reference[0]} key={family}>
          <AutocompleteInput
            label={text(`sales.discounts.families.${family}`)}
            optionText={reference[1]}
            filterToQuery={(q: string) => ({ q })}
            validate={required()}
          />
        </ReferenceInput>
      )}
      {family === 'form' && (
        <CodeListInput source="form" list={productForms} label={text('sales.discounts.families.form')} validate={required()} />
      )}
      <InputGrid>
        <DateInput source="validFrom" label={text('sales.discounts.validFrom')} />
        <DateInput source="validTo" label={text('sales.discounts.validTo')} helperText={text('sales.discounts.validToHint')} />
      </InputGrid>
      <TextLineInput source="reason" label={text('sales.discounts.reason')} />
    </>
  );
}

function withoutEmpty(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined));
}
