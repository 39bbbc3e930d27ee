import CatalogueIcon from '@mui/icons-material/AutoStoriesOutlined';
import type { AdminModule } from '../module';
import { ProductPage } from './ProductPage';
import { WorkCreate } from './WorkCreate';
import { WorkList } from './WorkList';
import { WorkRoutes } from './WorkRoutes';

export const catalogue: AdminModule = {
  menu: { label: 'catalogue.menu', to: '/works', icon: CatalogueIcon },
  resources: [
    { name: 'works', list: WorkList, create: WorkCreate, edit: WorkRoutes, recordRepresentation: 'title' },
    { name: 'products', edit: ProductPage, recordRepresentation: 'title' },
  ],
};
