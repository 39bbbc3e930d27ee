import CatalogueIcon from '@mui/icons-material/AutoStoriesOutlined';
import ForthcomingIcon from '@mui/icons-material/EventOutlined';
import IncompleteIcon from '@mui/icons-material/RuleOutlined';
import type { AdminModule } from '../module';
import { ProductList } from './ProductList';
import { ProductPage } from './ProductPage';
import { WorkCreate } from './WorkCreate';
import { WorkList } from './WorkList';
import { WorkRoutes } from './WorkRoutes';

export const catalogue: AdminModule = {
  menu: { label: 'catalogue.menu', to: '/works', icon: CatalogueIcon, permissions: ['catalogue:read'] },
  todo: {
    'products-incomplete': { sentence: 'catalogue.todo.incomplete', detail: 'catalogue.todo.incompleteDetail', icon: IncompleteIcon },
    'products-forthcoming': { sentence: 'catalogue.todo.forthcoming', detail: 'catalogue.todo.forthcomingDetail', icon: ForthcomingIcon },
  },
  resources: [
    { name: 'works', list: WorkList, create: WorkCreate, edit: WorkRoutes, recordRepresentation: 'title' },
    { name: 'products', list: ProductList, edit: ProductPage, recordRepresentation: 'title' },
  ],
};
