import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { entriesOfDelivery, postedToEach } from '../royalties/posted-entries';
import { useSession } from '../session/session';

/** Before a delivery is reversed: whose royalties on it are approved already, and what becomes of them. */
export function RoyaltiesTakenBack({ deliveryId }: { deliveryId: string }) {
  const text = useText();
  const { money } = useFormat();
  const mayRead = useSession()?.permissions.includes('royalties:read') ?? false;
  const { data = [] } = useQuery({ ...entriesOfDelivery(deliveryId), enabled: mayRead });
  const posted = postedToEach(data);
  if (posted.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mt: 2 }}>
      {text('production.reverseRoyalties')}
      {posted.map(({ beneficiaryId, beneficiaryName, amount, currency }) => (
        <div key={beneficiaryId}>
          {beneficiaryName} <strong>{money(amount, currency)}</strong>
        </div>
      ))}
    </Alert>
  );
}
