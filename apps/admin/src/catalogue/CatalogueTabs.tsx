import { useText } from '../i18n/use-text';
import { PageTabs } from '../shared/PageTabs';

/** The catalogue by work, and by reference. */
export function CatalogueTabs() {
  const text = useText();
  return (
    <PageTabs
      label={text('catalogue.title')}
      tabs={[
        { label: text('catalogue.works'), to: '/works' },
        { label: text('catalogue.products'), to: '/products' },
      ]}
    />
  );
}
