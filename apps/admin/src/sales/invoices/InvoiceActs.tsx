import { Button } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useSession } from '../../session/session';
import { DownloadButton } from '../../shared/DownloadButton';
import { CreditDialog } from './CreditDialog';
import type { Invoice } from './invoice';

/** Its document, and taking it back. */
export function InvoiceActs({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const mayIssue = useSession()?.permissions.includes('sales:issue') === true;
  const [crediting, setCrediting] = useState(false);
  const isLeft =
    invoice.lines.some(({ copies, credited }) => credited < copies) || (invoice.content.charges.length > 0 && !invoice.carriageCredited);
  return (
    <>
      <DownloadButton path={`/invoices/${invoice.id}/document`} fileName={`${invoice.number}.pdf`} label={text('invoices.document')} />
      {mayIssue && invoice.kind === 'invoice' && isLeft && (
        <Button variant="outlined" onClick={() => setCrediting(true)}>
          {text('invoices.credit.open')}
        </Button>
      )}
      {crediting && <CreditDialog invoice={invoice} onClose={() => setCrediting(false)} />}
    </>
  );
}
