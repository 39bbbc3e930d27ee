import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { RecordedValue } from '../shared/RecordedValue';
import { useCodeList } from '../shared/use-code-list';

const contributorRoles = 17;
const longest = 160;

/** A value of a preview in words. */
export function ChangedValue({ field, value }: { field: string; value: unknown }) {
  if (Array.isArray(value) && value.length > 0) return <ListOf field={field} items={value as Record<string, unknown>[]} />;
  if (typeof value === 'string' && value.length > longest) return `${value.slice(0, longest)}…`;
  return <RecordedValue value={value} resource="products" field={field} />;
}

function ListOf({ field, items }: { field: string; items: readonly Record<string, unknown>[] }) {
  const text = useText();
  const { money, day } = useFormat();
  const { labelOf } = useCodeList(contributorRoles);
  if (field === 'prices') {
    return items
      .map(({ amount, currency, from, validFrom }) => {
        const since = from ?? validFrom;
        const price = money(String(amount), typeof currency === 'string' ? currency : 'EUR');
        return typeof since === 'string' ? `${price} ${text('catalogue.priceOn', { day: day(since) })}` : price;
      })
      .join(', ');
  }
  if (field === 'contributors') return items.map(({ name, role }) => [name, labelOf(String(role))].filter(Boolean).join(' – ')).join(', ');
  if (field === 'subjects') return items.map(({ label, heading, code }) => String(label || heading || code)).join(', ');
  if (field === 'texts') return items.map(({ content }) => shortened(String(content))).join(' ');
  if (field === 'parts') return items.map(({ gtin, copies }) => `${String(copies)} × ${String(gtin)}`).join(', ');
  if (field === 'otherIdentifiers') return items.map(({ value }) => String(value)).join(', ');
  return <RecordedValue value={items} resource="products" field={field} />;
}

function shortened(markup: string): string {
  const words = markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
