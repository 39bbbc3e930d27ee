import DespatchIcon from '@mui/icons-material/LocalShippingOutlined';
import WorkshopIcon from '@mui/icons-material/PrecisionManufacturingOutlined';
import { createElement } from 'react';
import type { AdminModule } from '../../module';
import { DespatchList } from './DespatchList';
import { DespatchPage } from './DespatchPage';
import { DespatchWork } from './DespatchWork';
import { WorkshopFilePage } from './WorkshopFilePage';
import { WorkshopPage } from './WorkshopPage';

export const despatches: AdminModule = {
  menu: { label: 'despatches.menu', to: '/despatches/work', icon: DespatchIcon, permissions: ['sales:read'] },
  todo: {
    'despatches-preparing': { sentence: 'despatches.todo.preparing', detail: 'despatches.todo.oldest', icon: DespatchIcon },
    'workshop-files-to-confirm': { sentence: 'despatches.todo.workshopFiles', icon: WorkshopIcon },
  },
  resources: [{ name: 'despatches', list: DespatchList, edit: DespatchPage, recordRepresentation: 'number' }],
  pages: [
    { path: '/despatches/work', element: createElement(DespatchWork) },
    { path: '/despatches/workshop', element: createElement(WorkshopPage) },
    { path: '/despatches/workshop/:id', element: createElement(WorkshopFilePage) },
  ],
};
