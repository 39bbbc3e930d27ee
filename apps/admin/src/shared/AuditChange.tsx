import { Box, Typography } from '@mui/material';
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
      <Fields action={entry.action} changes={toldOf(entry, fields)} resource={fields} />
    </>
  );
}

function PartChange({ entry, part }: { entry: AuditEntry; part: Record<string, unknown> }) {
  const text = useText();
  const named = useNamed(entry.entity, part);
  const told = toldOf(entry, entry.entity);
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
      {told.length > 0 && (
        <Box component="li">
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, pl: 1.5 }}>
            <Fields action={entry.action} changes={told} resource={entry.entity} />
          </Box>
        </Box>
      )}
    </>
  );
}

function ActLine({ entity, action, children }: Pick<AuditEntry, 'entity' | 'action'> & { children?: ReactNode }) {
  const text = useText();
  const translate = useTranslate();
  return (
    <Line>
      <strong>{translate(`history.act.${entity}.${action}`, { _: text(`history.act.other.${action}`) })}</strong>
      {children}
    </Line>
  );
}

/** What was there from the start of a part, or to its end, needs no arrow from nothing. */
function Fields({ action, changes, resource }: Pick<AuditEntry, 'action' | 'changes'> & { resource: string }) {
  const text = useText();
  const label = useTranslateLabel();
  return changes.map(({ field, from, to }) => (
    <Line key={field}>
      {label({ source: field, resource })}
      {text('shared.audit.colon')} {action !== 'created' && <RecordedValue value={from} resource={resource} field={field} />}
      {action === 'changed' && ' → '}
      {action !== 'removed' && <RecordedValue value={to} resource={resource} field={field} />}
    </Line>
  ));
}

const places = new Set(['sequence', 'position']);

/** The fields a reader is told of; of what came or went, not its place in a list, which says nothing alone. */
function toldOf({ action, changes }: AuditEntry, resource: string): AuditEntry['changes'] {
  return changes.filter(({ field }) => isTold(resource, field) && (action === 'changed' || !places.has(field)));
}

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
