import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';

/** A value from the audit trail or from a stale edit, readable without knowing how it is stored. */
export function RecordedValue({ value }: { value: unknown }) {
  const text = useText();
  const { day } = useFormat();
  if (value === null || value === undefined || value === '') return <em>{text('shared.noValue')}</em>;
  if (typeof value === 'boolean') return text(value ? 'shared.yes' : 'shared.no');
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || <em>{text('shared.noValue')}</em>;
  return nameOf(value);
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const named = value as Record<string, unknown>;
  const name =
    named.label ??
    named.name ??
    named.displayName ??
    named.title ??
    Object.values(named)
      .filter((part) => typeof part === 'string')
      .join(' · ');
  return String(name);
}
