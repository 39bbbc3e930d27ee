import { Box } from '@mui/material';
import { useText } from '../i18n/use-text';
import { ExplainedAmount } from '../shared/ExplainedAmount';
import { Figure } from '../shared/Figure';
import { Section } from '../shared/Section';
import { useWorkOverview } from './work-overview';

/** What the contributors earned from this work; null from the API for those who may not see royalties. */
export function WorkMoney({ workId }: { workId: string }) {
  const text = useText();
  const { data } = useWorkOverview(workId);
  if (!data?.royalties) return null;
  return (
    <Section title={text('catalogue.section.money')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1 }}>
        {(['earned', 'due'] as const).map((name) => (
          <Figure key={name} label={text(`catalogue.figure.${name}`)}>
            {data.royalties && <ExplainedAmount {...data.royalties[name]} title={text(`catalogue.figure.${name}`)} />}
          </Figure>
        ))}
      </Box>
    </Section>
  );
}
