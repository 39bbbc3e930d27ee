import { CreateBase, Form, useGetOne } from 'react-admin';
import { useParams } from 'react-router';
import { useText } from '../i18n/use-text';
import { FormFooter } from '../shared/FormFooter';
import { PageHeader } from '../shared/PageHeader';
import { PageProblem } from '../shared/PageProblem';
import { ProductInputs } from './ProductInputs';
import { newProduct } from './product';
import type { Work } from './work';

/** A new product of the work in the address; it is opened at once, for its cover and what is still missing. */
export function ProductCreate() {
  const text = useText();
  const { id: workId = '' } = useParams();
  const { data: work, error } = useGetOne<Work>('works', { id: workId });
  if (error) return <PageProblem error={error} />;
  if (!work) return null;
  const back = `/works/${workId}`;
  return (
    <CreateBase resource="products" redirect="edit" transform={(form: object) => newProduct(form, workId)}>
      <PageHeader title={text('catalogue.addProduct')} parent={{ label: work.title, to: back }} />
      <Form
        defaultValues={{
          title: work.title,
          subtitle: work.subtitle,
          form: 'BC',
          composition: '00',
          publishingStatus: '02',
          availability: '10',
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
