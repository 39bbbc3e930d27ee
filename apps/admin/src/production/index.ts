import RunIcon from '@mui/icons-material/LocalPrintshopOutlined';
import DeliveryIcon from '@mui/icons-material/LocalShippingOutlined';
import type { AdminModule } from '../module';
import { PrintRunCreate } from './PrintRunCreate';
import { PrintRunList } from './PrintRunList';
import { PrintRunRoutes } from './PrintRunRoutes';

export const production: AdminModule = {
  menu: { label: 'production.menu', to: '/print-runs', icon: RunIcon, permissions: ['production:read'] },
  todo: {
    'print-runs-late': { sentence: 'production.todo.late', detail: 'production.todo.lateDetail', icon: DeliveryIcon },
    'print-runs-expected': { sentence: 'production.todo.expected', icon: DeliveryIcon },
  },
  resources: [{ name: 'print-runs', list: PrintRunList, create: PrintRunCreate, edit: PrintRunRoutes, recordRepresentation: 'title' }],
};
