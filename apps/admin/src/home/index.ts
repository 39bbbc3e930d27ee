import HomeIcon from '@mui/icons-material/HomeOutlined';
import type { AdminModule } from '../module';

export const home: AdminModule = { menu: { label: 'home.menu', to: '/', icon: HomeIcon } };
