import { CreateBase, Form, useGetOne } from 'react-admin';
import { useParams } from 'react-router';
import { useText } from '../i18n/use-text';
import { FormFooter } from '../shared/FormFooter';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { ProductInputs } from './ProductInputs';
import type { Work } from './work';

const bookVat = '5.50';

/** A new product of the work in the address. */
export function ProductCreate() {
  const text = useText();
  const { id: workId = '' } = useParams();
  const { data: work, error } = useGetOne<Work>('works', { id: workId });
  if (error) return <ProblemAlert error={error} />;
  if (!work) return null;
  const back = `/works/${workId}`;
  return (
    <CreateBase resource="products" redirect={() => `works/${workId}`} transform={(product: object) => ({ ...product, workId })}>
      <PageHeader title={text('catalogue.addProduct')} parent={{ label: work.title, to: back }} />
      <Form
        defaultValues={{
          title: work.title,
          subtitle: work.subtitle,
          form: 'BC',
          publishingStatus: '02',
          price: { currency: 'EUR', vatRate: bookVat },
        }}
        warnWhenUnsavedChanges
      >
        <ProductInputs withPrice />
        <FormFooter cancelTo={back} saveLabel={text('shared.create')} />
      </Form>
    </CreateBase>
  );
}
