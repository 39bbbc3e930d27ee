import StatementIcon from '@mui/icons-material/RequestQuoteOutlined';
import { Box, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { today } from '../format/day';
import { useText } from '../i18n/use-text';
import { loadHouseProfile } from '../settings/house-profile';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { ListFrame } from '../shared/ListFrame';
import { ProblemAlert } from '../shared/ProblemAlert';
import { PeriodPanel } from './PeriodPanel';
import { RoyaltiesTabs } from './RoyaltiesTabs';
import { StatementTable } from './StatementTable';
import { fiscalYears, type StatementPeriod } from './statement';

const yearsOffered = 6;

/** The statements of one period, and the way to make them all at once. */
export function StatementList() {
  const { data: profile, error, isPending } = useQuery({ queryKey: ['house-profile'], queryFn: loadHouseProfile });
  return (
    <>
      <RoyaltiesTabs />
      {isPending && <Skeleton variant="rounded" height={280} />}
      {error && <ProblemAlert error={error} />}
      {profile && <StatementsOfPeriod endMonth={profile.fiscalYearEndMonth} timeZone={profile.timeZone} />}
    </>
  );
}

function StatementsOfPeriod({ endMonth, timeZone }: { endMonth: number; timeZone: string }) {
  const text = useText();
  const asked = periodOf(useLocation().search);
  const now = today(timeZone);
  const years = useMemo(() => fiscalYears(now, endMonth, yearsOffered), [now, endMonth]);
  const [chosen, choose] = useState<StatementPeriod | null>(asked);
  const period = chosen ?? years[1] ?? years[0];
  if (!period) return null;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <PeriodPanel period={period} years={years} onChoose={choose} />
      <Box>
        <ListFrame
          title={text('royalties.statement.list')}
          searchLabel={text('royalties.statement.search')}
          sort={{ field: 'beneficiaryName', order: 'ASC' }}
          filter={{ periodFrom: period.from, periodTo: period.to }}
          controls={
            <ChoiceFilter
              source="state"
              label={text('royalties.statement.stateLabel')}
              all={text('royalties.statement.allStates')}
              choices={(['draft', 'approved'] as const).map((value) => ({ value, label: text(`royalties.statement.state.${value}`) }))}
            />
          }
          empty={{
            icon: StatementIcon,
            title: text('royalties.statement.empty.title'),
            sentence: text('royalties.statement.empty.sentence'),
          }}
        >
          <StatementTable />
        </ListFrame>
      </Box>
    </Box>
  );
}

/** The period a link asks for, such as that of the home page. */
function periodOf(search: string): StatementPeriod | null {
  try {
    const filter = JSON.parse(new URLSearchParams(search).get('filter') ?? '{}') as { periodFrom?: unknown; periodTo?: unknown };
    const { periodFrom: from, periodTo: to } = filter;
    return typeof from === 'string' && typeof to === 'string' ? { from, to } : null;
  } catch {
    return null;
  }
}
