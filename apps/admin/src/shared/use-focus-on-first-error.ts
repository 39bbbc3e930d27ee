import { useEffect } from 'react';
import { useFormState } from 'react-hook-form';

/** After a save that was refused, brings the first wrong field into sight, also when it was the API that found it wrong. */
export function useFocusOnFirstError(): void {
  const { submitCount, isSubmitting, errors } = useFormState();
  const wrong = Object.keys(errors).length > 0;
  useEffect(() => {
    if (submitCount === 0 || isSubmitting || !wrong) return;
    document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }, [submitCount, isSubmitting, wrong]);
}
