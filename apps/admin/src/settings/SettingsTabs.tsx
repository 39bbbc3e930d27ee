import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { PageTabs } from '../shared/PageTabs';

export function SettingsTabs() {
  const text = useText();
  const held = useSession()?.permissions ?? [];
  const tab = (permission: string, key: 'house' | 'sales' | 'keys' | 'mails' | 'subjects', to: string) =>
    held.includes(permission) ? [{ label: text(`settings.tab.${key}`), to }] : [];
  return (
    <PageTabs
      label={text('settings.menu')}
      tabs={[
        ...tab('house:read', 'house', '/settings'),
        ...tab('sales:read', 'sales', '/settings/sales'),
        ...tab('keys:write', 'keys', '/settings/keys'),
        ...tab('mails:read', 'mails', '/settings/mails'),
        ...tab('catalogue:write', 'subjects', '/settings/subjects'),
        { label: text('settings.tab.account'), to: '/settings/account' },
      ]}
    />
  );
}
