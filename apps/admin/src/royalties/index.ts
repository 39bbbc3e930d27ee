import ProposalIcon from '@mui/icons-material/CalculateOutlined';
import AgreementIcon from '@mui/icons-material/HistoryEduOutlined';
import StatementIcon from '@mui/icons-material/RequestQuoteOutlined';
import type { AdminModule } from '../module';
import { AgreementCreate } from './AgreementCreate';
import { AgreementList } from './AgreementList';
import { AgreementRoutes } from './AgreementRoutes';
import { ProposalList } from './ProposalList';
import { StatementList } from './StatementList';
import { StatementPage } from './StatementPage';
import { UncoveredList } from './UncoveredList';

export const royalties: AdminModule = {
  menu: { label: 'royalties.menu', to: '/royalty-statements', icon: StatementIcon, permissions: ['royalties:read'] },
  todo: {
    'royalty-proposals': { sentence: 'royalties.todo.proposals', icon: ProposalIcon },
    'works-without-agreement': { sentence: 'royalties.todo.uncovered', icon: AgreementIcon },
    'royalty-statements-due': { sentence: 'royalties.todo.statements', detail: 'royalties.todo.statementsDetail', icon: StatementIcon },
  },
  resources: [
    { name: 'royalty-statements', list: StatementList, edit: StatementPage, recordRepresentation: 'number' },
    { name: 'royalty-proposals', list: ProposalList },
    {
      name: 'publishing-agreements',
      list: AgreementList,
      create: AgreementCreate,
      edit: AgreementRoutes,
      recordRepresentation: 'reference',
    },
    { name: 'works-without-agreement', list: UncoveredList },
  ],
};
