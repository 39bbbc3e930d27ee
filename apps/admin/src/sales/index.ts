import WaitIcon from '@mui/icons-material/HourglassEmptyOutlined';
import DespatchIcon from '@mui/icons-material/LocalShippingOutlined';
import OrderIcon from '@mui/icons-material/ReceiptLongOutlined';
import { createElement } from 'react';
import type { AdminModule } from '../module';
import { BackOrderList } from './BackOrderList';
import { CustomerCreate } from './CustomerCreate';
import { CustomerList } from './CustomerList';
import { CustomerPage } from './CustomerPage';
import { OrderCreate } from './OrderEntry';
import { OrderList } from './OrderList';
import { OrderRoutes } from './OrderRoutes';
import { SalesSettingsPage } from './SalesSettingsPage';

export const sales: AdminModule = {
  menu: { label: 'sales.menu', to: '/orders', icon: OrderIcon, permissions: ['sales:read'] },
  todo: {
    'orders-to-despatch': { sentence: 'sales.todo.toDespatch', icon: DespatchIcon },
    'back-orders-waiting': { sentence: 'sales.todo.waiting', detail: 'sales.todo.waitingSince', icon: WaitIcon },
    'orders-to-confirm': { sentence: 'sales.todo.toConfirm', icon: OrderIcon },
  },
  resources: [
    { name: 'orders', list: OrderList, create: OrderCreate, edit: OrderRoutes, recordRepresentation: 'number' },
    { name: 'customers', list: CustomerList, create: CustomerCreate, edit: CustomerPage, recordRepresentation: 'name' },
    { name: 'back-orders', list: BackOrderList },
  ],
  pages: [{ path: '/settings/sales', element: createElement(SalesSettingsPage) }],
};
