import { useQuery } from '@tanstack/react-query';
import { type InputProps, useInput, ValidationError } from 'react-admin';
import { request } from '../data/request';
import { type PickedProduct, ProductPicker } from './ProductPicker';

/** The same choice in a form, which holds the product's id. */
export function ProductInput({
  label,
  autoFocus,
  ...props
}: Pick<InputProps, 'source' | 'validate'> & { label: string; autoFocus?: boolean }) {
  const { field, fieldState, isRequired } = useInput(props);
  const id = typeof field.value === 'string' ? field.value : '';
  const { data = null } = useQuery({
    queryKey: ['products', 'getOne', id, 'picked'],
    queryFn: async () => (await request<PickedProduct>(`/products/${id}`)).body,
    enabled: id !== '',
  });
  const message = fieldState.error?.message;
  return (
    <ProductPicker
      label={isRequired ? `${label} *` : label}
      value={id === '' ? null : data}
      onChange={(product) => field.onChange(product?.id ?? '')}
      error={message && <ValidationError error={message} />}
      {...(autoFocus && { autoFocus })}
    />
  );
}
