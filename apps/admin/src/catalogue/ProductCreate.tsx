import { CreateBase, Form, useGetOne } from 'react-admin';
import { useParams } from 'react-router';
import { useText } from '../i18n/use-text';
import { FormFooter } from '../shared/FormFooter';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ProductInputs } from './ProductInputs';
import type { Work } from './work';

interface ProductForm {
  price?: { amount?: string | null; vatRate?: string | null };
}

/** Without an amount there is no price yet; without a rate the API takes that of the form. */
function productOf({ price, ...product }: ProductForm, workId: string): object {
  if (!price?.amount) return { ...product, workId };
  return { ...product, workId, price: { amount: price.amount, ...(price.vatRate && { vatRate: price.vatRate }) } };
}

/** A new product of the work in the address. */
export function ProductCreate() {
  const text = useText();
  const { id: workId = '' } = useParams();
  const { data: work, error } = useGetOne<Work>('works', { id: workId });
  if (error) return <ProblemAlert error={error} />;
  if (!work) return null;
  const back = `/works/${workId}`;
  return (
    <CreateBase resource="products" redirect={() => `works/${workId}`} transform={(form: ProductForm) => productOf(form, workId)}>
      <PageHeader title={text('catalogue.addProduct')} parent={{ label: work.title, to: back }} />
      <Form
        defaultValues={{
          title: work.title,
          subtitle: work.subtitle,
          form: 'BC',
          publishingStatus: '02',
          language: work.language,
        }}
        warnWhenUnsavedChanges
      >
        <ProductInputs withPrice />
        <FormFooter cancelTo={back} saveLabel={text('shared.create')} />
      </Form>
    </CreateBase>
  );
}
