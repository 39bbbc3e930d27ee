import ImportIcon from '@mui/icons-material/UploadFileOutlined';
import type { AdminModule } from '../module';
import { ImportPage } from './ImportPage';
import { ImportsPage } from './ImportsPage';

export const imports: AdminModule = {
  menu: { label: 'imports.menu', to: '/imports', icon: ImportIcon, permissions: ['catalogue:write', 'exports:read'] },
  resources: [{ name: 'imports', list: ImportsPage, edit: ImportPage, recordRepresentation: 'fileName' }],
};
