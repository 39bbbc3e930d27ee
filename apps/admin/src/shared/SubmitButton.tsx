import { SaveButton } from 'react-admin';
import { useFormState } from 'react-hook-form';

/** The button that sends a form; it rests while the form is being sent, also where react-admin would leave it enabled. */
export function SubmitButton({ label, enabled = true }: { label: string; enabled?: boolean }) {
  const { isSubmitting } = useFormState();
  return <SaveButton label={label} icon={<></>} alwaysEnable={enabled && !isSubmitting} />;
}
