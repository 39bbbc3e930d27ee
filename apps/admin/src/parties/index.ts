import PeopleIcon from '@mui/icons-material/PeopleAltOutlined';
import type { AdminModule } from '../module';
import { PartyCreate } from './PartyCreate';
import { PartyEdit } from './PartyEdit';
import { PartyList } from './PartyList';

export const parties: AdminModule = {
  menu: { label: 'parties.menu', to: '/parties', icon: PeopleIcon, permissions: ['parties:read'] },
  resources: [{ name: 'parties', list: PartyList, create: PartyCreate, edit: PartyEdit, recordRepresentation: 'publicName' }],
};
