import { TextInput, type TextInputProps } from 'react-admin';

/** Text whose absence is the empty string, as in the API; react-admin's own input would send null. */
export function TextLineInput(props: TextInputProps) {
  return <TextInput parse={(value: string) => value} {...props} />;
}
