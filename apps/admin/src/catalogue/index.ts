import CatalogueIcon from '@mui/icons-material/AutoStoriesOutlined';
import ImageIcon from '@mui/icons-material/ImageOutlined';
import PriceIcon from '@mui/icons-material/SellOutlined';
import type { AdminModule } from '../module';
import { ProductPage } from './ProductPage';
import { WorkCreate } from './WorkCreate';
import { WorkList } from './WorkList';
import { WorkRoutes } from './WorkRoutes';

export const catalogue: AdminModule = {
  menu: { label: 'catalogue.menu', to: '/works', icon: CatalogueIcon },
  todo: {
    'products-without-price': { sentence: 'catalogue.todo.productsWithoutPrice', icon: PriceIcon },
    'products-without-cover': { sentence: 'catalogue.todo.productsWithoutCover', icon: ImageIcon },
  },
  resources: [
    { name: 'works', list: WorkList, create: WorkCreate, edit: WorkRoutes, recordRepresentation: 'title' },
    { name: 'products', edit: ProductPage, recordRepresentation: 'title' },
  ],
};
