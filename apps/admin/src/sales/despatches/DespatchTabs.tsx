import { useText } from '../../i18n/use-text';
import { PageTabs } from '../../shared/PageTabs';

export function DespatchTabs() {
  const text = useText();
  return (
    <PageTabs
      label={text('despatches.menu')}
      tabs={[
        { label: text('despatches.work.tab'), to: '/despatches/work' },
        { label: text('despatches.title'), to: '/despatches' },
        { label: text('despatches.workshop.tab'), to: '/despatches/workshop' },
      ]}
    />
  );
}
