import { required } from 'react-admin';
import { useText } from '../i18n/use-text';
import { PartyChoice } from '../parties/PartyChoice';

/** Somebody who is paid: most often a contributor, but an heir or an agent may be. */
export function BeneficiaryInput({ source = 'beneficiaryId', label }: { source?: string; label?: string }) {
  const text = useText();
  return (
    <PartyChoice
      source={source}
      role="contributor"
      ofAnyRole
      kind="person"
      label={label ?? text('royalties.beneficiary')}
      validate={required()}
    />
  );
}
