import { Alert, Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text';
import { InputGrid } from '../shared/InputGrid';
import { useOfferedCodes } from '../shared/use-code-list';
import type { ImportedFile, ImportSettings } from './import';

interface FileFactsProps {
  file: ImportedFile;
  onChange: (settings: ImportSettings) => Promise<void>;
}

const encodings = ['utf-8', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'utf-16le', 'utf-16be', 'macintosh'] as const;
const separators = [';', ',', '\t', '|'] as const;
const separatorNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;
const unsure = 0.8;

/** Format, encoding, separator, heading line: as recognised, until the person says otherwise. */
export function FileFacts({ file, onChange }: FileFactsProps) {
  const text = useText();
  const known = encodings as readonly string[];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <InputGrid columns={4}>
        <TextField
          label={text('imports.formatLabel')}
          value={text(`imports.format.${file.format}`)}
          slotProps={{ input: { readOnly: true } }}
        />
        {file.format !== 'workbook' && (
          <Choice
            label={text('imports.encoding')}
            value={file.encoding}
            choices={(known.includes(file.encoding) ? encodings : [file.encoding, ...encodings]).map((id) => [id, id.toUpperCase()])}
            onChange={(encoding) => onChange({ encoding })}
          />
        )}
        {file.separator !== null && (
          <Choice
            label={text('imports.separator')}
            value={file.separator}
            choices={separators.map((id) => [id, text(`imports.separators.${separatorNames[id]}`)])}
            onChange={(separator) => onChange({ separator })}
          />
        )}
        {file.sheets.length > 1 && (
          <Choice
            label={text('imports.sheet')}
            value={file.sheet ?? ''}
            choices={file.sheets.map((name) => [name, name])}
            onChange={(sheet) => onChange({ sheet })}
          />
        )}
        {file.format !== 'onix' && <HeaderLine key={file.headerLine} file={file} onChange={onChange} />}
        {file.format !== 'onix' && (
          <Choice
            label={text('imports.decimal')}
            value={file.settings.decimal ?? ''}
            choices={[
              ['', text('imports.asRecognised')],
              [',', text('imports.decimals.comma')],
              ['.', text('imports.decimals.point')],
            ]}
            onChange={(decimal) => (decimal === ',' || decimal === '.' ? onChange({ decimal }) : Promise.resolve())}
          />
        )}
        {file.format !== 'onix' && (
          <Choice
            label={text('imports.dayOrder')}
            value={file.settings.dayOrder ?? ''}
            choices={[
              ['', text('imports.asRecognised')],
              ['dmy', text('imports.dayOrders.dmy')],
              ['mdy', text('imports.dayOrders.mdy')],
            ]}
            onChange={(dayOrder) => (dayOrder === 'dmy' || dayOrder === 'mdy' ? onChange({ dayOrder }) : Promise.resolve())}
          />
        )}
      </InputGrid>
      {file.kind === 'catalogue' && file.format !== 'onix' && (
        <Defaults key={JSON.stringify(file.settings.defaults)} file={file} onChange={onChange} />
      )}
      {file.format !== 'workbook' && file.encodingConfidence < unsure && <Alert severity="warning">{text('imports.encodingUnsure')}</Alert>}
    </Box>
  );
}

/** What a new product is when its row does not say. */
function Defaults({ file, onChange }: FileFactsProps) {
  const text = useText();
  const defaults = file.settings.defaults ?? {};
  const { codes } = useOfferedCodes(150, defaults.form);
  return (
    <InputGrid columns={4}>
      <Choice
        label={text('imports.defaultForm')}
        value={defaults.form ?? ''}
        choices={[['', text('imports.asRecognised')], ...codes.map(({ code, label }) => [code, label] as const)]}
        onChange={(form) => onChange({ defaults: { ...without(defaults, 'form'), ...(form && { form }) } })}
      />
      <Text
        label={text('imports.defaultImprint')}
        value={defaults.imprint ?? ''}
        onChange={(imprint) => onChange({ defaults: { ...without(defaults, 'imprint'), ...(imprint && { imprint }) } })}
      />
      <Text
        label={text('imports.defaultVat')}
        value={defaults.vatRate ?? ''}
        onChange={(rate) => {
          const vatRate = rate.replace(',', '.').replace('%', '').trim();
          return onChange({ defaults: { ...without(defaults, 'vatRate'), ...(vatRate && { vatRate }) } });
        }}
      />
    </InputGrid>
  );
}

type DefaultsOf = NonNullable<ImportSettings['defaults']>;

function without(defaults: DefaultsOf, name: keyof DefaultsOf): DefaultsOf {
  const { [name]: _, ...rest } = defaults;
  return rest;
}

/** Empty: the table has no heading line. */
function HeaderLine({ file, onChange }: FileFactsProps) {
  const text = useText();
  return (
    <Text
      label={text('imports.headerLine')}
      helperText={text('imports.headerLineHint')}
      value={file.headerLine === null ? '' : String(file.headerLine)}
      onChange={(typed) => onChange({ headerLine: /^[1-9]\d*$/.test(typed) ? Number(typed) : null })}
    />
  );
}

interface TextProps {
  label: string;
  value: string;
  helperText?: string;
  onChange: (value: string) => Promise<void>;
}

/** Saved when the person leaves the field or presses Enter. */
function Text({ label, value, helperText, onChange }: TextProps) {
  const [typed, setTyped] = useState(value);
  const save = () => {
    if (typed.trim() !== value) void onChange(typed.trim());
  };
  return (
    <TextField
      label={label}
      helperText={helperText}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => Promise<void>;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <TextField
      select
      label={label}
      value={choices.some(([one]) => one === value) ? value : ''}
      onChange={(event) => void onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {choices.map(([one, name]) => (
        <MenuItem key={one} value={one}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
