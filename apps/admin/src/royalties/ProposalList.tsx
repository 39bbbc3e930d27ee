import ProposalIcon from '@mui/icons-material/CalculateOutlined';
import { Box } from '@mui/material';
import { useListContext } from 'react-admin';
import { useText } from '../i18n/use-text';
import { ListFrame } from '../shared/ListFrame';
import { ProposalSheet } from './ProposalSheet';
import type { Proposal } from './proposal';
import { RoyaltiesTabs } from './RoyaltiesTabs';

/** Runs that came in and whose royalty nobody approved yet. */
export function ProposalList() {
  const text = useText();
  return (
    <>
      <RoyaltiesTabs />
      <ListFrame
        title={text('royalties.proposal.list')}
        searchLabel={text('royalties.searchWork')}
        sort={{ field: 'receivedOn', order: 'DESC' }}
        perPage={25}
        empty={{
          icon: ProposalIcon,
          title: text('royalties.proposal.empty.title'),
          sentence: text('royalties.proposal.empty.sentence'),
        }}
      >
        <ProposalSheets />
      </ListFrame>
    </>
  );
}

function ProposalSheets() {
  const { data = [] } = useListContext<Proposal>();
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 860 }}>
      {data.map((proposal) => (
        <ProposalSheet key={proposal.id} proposal={proposal} />
      ))}
    </Box>
  );
}
