import { SaveButton, type SaveButtonProps } from 'react-admin';
import { useFormState } from 'react-hook-form';

type SubmitButtonProps = Pick<SaveButtonProps, 'size' | 'sx'> & { label: string; enabled?: boolean };

/** The button that sends a form; it rests while the form is being sent, also where react-admin would leave it enabled. */
export function SubmitButton({ enabled = true, ...props }: SubmitButtonProps) {
  const { isSubmitting } = useFormState();
  return <SaveButton {...props} icon={<></>} alwaysEnable={enabled && !isSubmitting} />;
}
