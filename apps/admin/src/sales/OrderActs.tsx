import MoreIcon from '@mui/icons-material/MoreHoriz';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { useNavigate } from 'react-router';
import type { ColophonDataProvider } from '../data/data-provider';
import { useText } from '../i18n/use-text';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import type { Order } from './order';

/** What is rarer than confirming: the same again, cancel what has not left, give a draft up. */
export function OrderActs({ order }: { order: Order }) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState(false);
  const isDraft = order.state === 'draft';
  const remove = async () => {
    await dataProvider.delete('orders', { id: order.id, previousData: order });
    notify(text('sales.orders.removed'));
    await navigate('/orders');
  };
  return (
    <>
      <Button variant="outlined" aria-haspopup="menu" startIcon={<MoreIcon />} onClick={(event) => setAnchor(event.currentTarget)}>
        {text('sales.orders.more')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => void navigate(`/orders/create?repeat=${order.id}`)}>{text('sales.orders.again')}</MenuItem>
        {(isDraft || (order.state === 'confirmed' && order.open > 0)) && (
          <MenuItem
            onClick={() => {
              setAnchor(null);
              setAsking(true);
            }}
          >
            {text(isDraft ? 'sales.orders.remove' : 'sales.orders.cancel')}
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={asking}
        title={text(isDraft ? 'sales.orders.removeTitle' : 'sales.orders.cancelTitle')}
        confirmLabel={text(isDraft ? 'sales.orders.remove' : 'sales.orders.cancel')}
        destructive
        onConfirm={() => (isDraft ? remove() : dataProvider.action('orders', order.id, 'cancellation').finally(() => refresh()))}
        onClose={() => setAsking(false)}
      >
        {text(isDraft ? 'sales.orders.removeSentence' : 'sales.orders.cancelSentence', { smart_count: order.open })}
      </ConfirmDialog>
    </>
  );
}
