import { useText } from '../i18n/use-text';
import { PageTabs } from '../shared/PageTabs';

export function RoyaltiesTabs() {
  const text = useText();
  return (
    <PageTabs
      label={text('royalties.menu')}
      tabs={[
        { label: text('royalties.tab.statements'), to: '/royalty-statements' },
        { label: text('royalties.tab.proposals'), to: '/royalty-proposals' },
        { label: text('royalties.tab.agreements'), to: '/publishing-agreements' },
        { label: text('royalties.tab.uncovered'), to: '/works-without-agreement' },
      ]}
    />
  );
}
