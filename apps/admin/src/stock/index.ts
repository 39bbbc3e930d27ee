import StockIcon from '@mui/icons-material/Inventory2Outlined';
import { createElement } from 'react';
import type { AdminModule } from '../module';
import { ExitPage } from './ExitPage';
import { IdentityPage } from './IdentityPage';
import { LocationList } from './LocationList';
import { MovementList } from './MovementList';
import { StockList } from './StockList';

export const stock: AdminModule = {
  menu: { label: 'stock.menu', to: '/stock', icon: StockIcon, permissions: ['stock:read'] },
  resources: [
    { name: 'stock', list: StockList },
    { name: 'stock-movements', list: MovementList },
    { name: 'locations', list: LocationList },
  ],
  pages: [
    { path: '/stock/exits', element: createElement(ExitPage) },
    { path: '/stock/identity', element: createElement(IdentityPage) },
  ],
};
