import { Fragment } from 'react';
import { useGetOne, useGetRecordRepresentation, useTranslate } from 'react-admin';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { isRecordId, isTold, type RecordedMeaning, recordedMeaning } from './recorded-meaning';
import { useCodeList } from './use-code-list';

interface RecordedValueProps {
  value: unknown;
  resource: string;
  field: string;
}

/** A value from the audit trail or from a stale edit, readable without knowing how it is stored. */
export function RecordedValue({ value, resource, field }: RecordedValueProps) {
  const text = useText();
  const { day } = useFormat();
  const meaning = recordedMeaning(resource, field);
  if (value === null || value === undefined || value === '') return <em>{text('shared.noValue')}</em>;
  if (typeof value === 'boolean') return text(value ? 'shared.yes' : 'shared.no');
  if (Array.isArray(value)) return <RecordedList values={value} resource={resource} field={field} />;
  if (typeof value === 'object') return <RecordedParts parts={{ ...value }} resource={resource} />;
  const stored = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(stored)) return day(stored);
  if (meaning) return <Meant value={stored} meaning={meaning} />;
  return isRecordId(stored) ? <em>{text('shared.aRecord')}</em> : stored;
}

function RecordedList({ values, ...place }: { values: readonly unknown[]; resource: string; field: string }) {
  const text = useText();
  if (values.length === 0) return <em>{text('shared.noValue')}</em>;
  return values.map((value, index) => (
    <Fragment key={JSON.stringify(value)}>
      {index > 0 && ', '}
      <RecordedValue value={value} {...place} />
    </Fragment>
  ));
}

/** A line of a list by the name it bears; without one, by what it holds. */
function RecordedParts({ parts, resource }: { parts: Record<string, unknown>; resource: string }) {
  const name = parts.label ?? parts.name ?? parts.displayName ?? parts.title ?? parts.inWords;
  if (typeof name === 'string' && name !== '') return name;
  const held = Object.entries(parts).filter(
    ([field, value]) =>
      isTold(resource, field) &&
      ((typeof value === 'string' && value !== '') || typeof value === 'number') &&
      !(isRecordId(value) && !recordedMeaning(resource, field)),
  );
  return held.map(([field, value], index) => (
    <Fragment key={field}>
      {index > 0 && ' · '}
      <RecordedValue value={value} resource={resource} field={field} />
    </Fragment>
  ));
}

function Meant({ value, meaning }: { value: string; meaning: RecordedMeaning }) {
  const translate = useTranslate();
  const { money, rate, whole } = useFormat();
  const isFigure = /^-?\d+(?:\.\d+)?$/.test(value);
  if ('list' in meaning) return <CodeLabel list={meaning.list} code={value} words={meaning.words} />;
  if ('said' in meaning) return translate(meaning.said);
  if ('counted' in meaning && isFigure) return <Counted sentence={meaning.counted} count={Number(value)} figure={whole(Number(value))} />;
  if ('rate' in meaning && isFigure) return rate(value);
  if ('words' in meaning) return translate(`${meaning.words}.${value}`, { _: value });
  if ('recordOf' in meaning && isRecordId(value)) return <RecordName resource={meaning.recordOf} id={value} />;
  return 'amount' in meaning && isFigure ? money(value) : value;
}

/** A step that begins with the first copy is said so; nobody counts above nothing. */
function Counted({ sentence, count, figure }: { sentence: 'history.copies' | 'history.above'; count: number; figure: string }) {
  const text = useText();
  return sentence === 'history.above' && count === 0 ? text('history.fromFirst') : text(sentence, { smart_count: count, figure });
}

/** A code of the list, else one of our own beside it. */
function CodeLabel({ list, code, words }: { list: number; code: string; words?: string | undefined }) {
  const translate = useTranslate();
  const label = useCodeList(list).labelOf(code);
  return label || (words === undefined ? code : translate(`${words}.${code}`, { _: code }));
}

function RecordName({ resource, id }: { resource: string; id: string }) {
  const text = useText();
  const nameOf = useGetRecordRepresentation(resource);
  const { data } = useGetOne<{ id: string; name?: string }>(resource, { id }, { retry: false });
  if (!data) return <em>{text('shared.aRecord')}</em>;
  return data.name ?? nameOf(data);
}
