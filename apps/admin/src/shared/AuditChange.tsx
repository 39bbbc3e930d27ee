import { Typography } from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import { useTranslate, useTranslateLabel } from 'react-admin';
import type { AuditEntry } from '../data/data-provider';
import { useChosenLocale, useText } from '../i18n/use-text';
import { RecordedValue } from './RecordedValue';
import { isTold } from './recorded-meaning';

interface AuditChangeProps {
  entry: AuditEntry;
  /** The resource of the page. */
  resource: string;
  /** False for a record that only describes the one on the page. */
  isAbout: boolean;
}

/** One line of the history for each thing that happened: to the record, field by field, or to a part of it, by its name. */
export function AuditChange({ entry, resource, isAbout }: AuditChangeProps) {
  const text = useText();
  if (entry.part) return <PartChange entry={entry} part={entry.part} />;
  const fields = isAbout ? resource : 'works';
  return (
    <>
      {entry.action !== 'changed' && isAbout && <Line>{text(`shared.audit.${entry.action}`)}</Line>}
      {!isAbout && <ActLine entity={entry.entity} action={entry.action} />}
      <Fields entry={entry} resource={fields} />
    </>
  );
}

function PartChange({ entry, part }: { entry: AuditEntry; part: Record<string, unknown> }) {
  const text = useText();
  const named = useNamed(entry.entity, part);
  return (
    <>
      <ActLine entity={entry.entity} action={entry.action}>
        {named.length > 0 && text('shared.audit.colon')}{' '}
        {named.map(([field, value], index) => (
          <Fragment key={field}>
            {index > 0 && ' · '}
            <RecordedValue value={value} resource={entry.entity} field={field} />
          </Fragment>
        ))}
      </ActLine>
      <Fields entry={entry} resource={entry.entity} />
    </>
  );
}

function ActLine({ entity, action, children }: Pick<AuditEntry, 'entity' | 'action'> & { children?: ReactNode }) {
  const translate = useTranslate();
  return (
    <Line>
      <strong>{translate(`history.act.${entity}.${action}`)}</strong>
      {children}
    </Line>
  );
}

/** What was there from the start, or to the end, of a part needs no arrow from nothing, and its place in a list says nothing alone. */
function Fields({ entry: { action, changes }, resource }: { entry: AuditEntry; resource: string }) {
  const text = useText();
  const label = useTranslateLabel();
  return changes
    .filter(({ field }) => isTold(resource, field) && (action === 'changed' || !places.has(field)))
    .map(({ field, from, to }) => (
      <Line key={field}>
        {label({ source: field, resource })}
        {text('shared.audit.colon')} {action !== 'created' && <RecordedValue value={from} resource={resource} field={field} />}
        {action === 'changed' && ' → '}
        {action !== 'removed' && <RecordedValue value={to} resource={resource} field={field} />}
      </Line>
    ));
}

const places = new Set(['sequence', 'position']);

function Line({ children }: { children: ReactNode }) {
  return (
    <Typography component="li" variant="body2">
      {children}
    </Typography>
  );
}

/** What names a part, without what is empty. The label of a subject is that of its table, in the language on screen; an amount shows its euros. */
function useNamed(entity: string, { labelFr, labelEn, ...part }: Record<string, unknown>): [field: string, value: unknown][] {
  const locale = useChosenLocale();
  const official = (locale === 'en' && labelEn) || labelFr;
  const said = entity === 'subject' && official ? { ...part, heading: official } : part;
  return Object.entries(said).filter(
    ([field, value]) => isTold(entity, field) && value !== '' && value !== null && !(field === 'currency' && value === 'EUR'),
  );
}
