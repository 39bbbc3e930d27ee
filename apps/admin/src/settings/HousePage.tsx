import { Box, Skeleton } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { BooleanInput, Form, required, SelectInput, useNotify } from 'react-admin';
import { fieldErrorsOf, problemOf } from '../data/problem';
import { locales } from '../i18n/locale';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { CodeListInput } from '../shared/CodeListInput';
import { FormFooter } from '../shared/FormFooter';
import { InputGrid } from '../shared/InputGrid';
import { PageHeader } from '../shared/PageHeader';
import { PriceInput } from '../shared/PriceInput';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { type HouseProfile, loadHouseProfile, saveHouseProfile } from './house-profile';
import { LogoSection } from './LogoSection';
import { SettingsTabs } from './SettingsTabs';

const countriesList = 91;
const profileKey = ['house-profile'];

/** The house as it appears on its documents. */
export function HousePage() {
  const text = useText();
  const { data, error, isPending, refetch } = useQuery({ queryKey: profileKey, queryFn: loadHouseProfile });
  return (
    <>
      <SettingsTabs />
      <PageHeader title={text('settings.house.title')} subtitle={text('settings.house.sentence')} />
      {isPending && <Skeleton variant="rounded" height={320} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && <HouseForm key={data.version} profile={data} />}
      {data && <LogoSection logoUrl={data.logoUrl} onChange={() => void refetch()} />}
    </>
  );
}

function HouseForm({ profile }: { profile: HouseProfile }) {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const mayEdit = useMayEdit('house');
  const save = async (form: object) => {
    try {
      const saved = await saveHouseProfile(profile, form as HouseProfile);
      notify(saved ? 'ra.notification.updated' : text('app.staleEdit.reloaded'), saved ? { messageArgs: { smart_count: 1 } } : {});
      await queries.invalidateQueries({ queryKey: profileKey });
      return undefined;
    } catch (error) {
      const fields = fieldErrorsOf(error);
      if (!fields) notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error' });
      return fields;
    }
  };
  return (
    <Form record={{ id: 'house', ...profile }} onSubmit={save} warnWhenUnsavedChanges>
      <Box component="fieldset" disabled={!mayEdit} inert={!mayEdit} sx={{ border: 0, m: 0, p: 0, minWidth: 0, maxWidth: 960 }}>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Identity />
          <Contact />
          <Invoicing />
          <Habits />
        </Box>
      </Box>
      {mayEdit && <FormFooter cancelTo="/" />}
    </Form>
  );
}

function Identity() {
  const text = useText();
  return (
    <Section title={text('settings.house.identity')}>
      <InputGrid>
        <TextLineInput source="name" label={text('settings.house.name')} validate={required()} />
        <TextLineInput source="legalName" label={text('settings.house.legalName')} helperText={text('settings.house.legalNameHint')} />
      </InputGrid>
      <InputGrid columns={3}>
        {(['siren', 'vatNumber', 'gln'] as const).map((source) => (
          <TextLineInput key={source} source={source} label={text(`settings.house.${source}`)} parse={(value: string) => value || null} />
        ))}
      </InputGrid>
    </Section>
  );
}

function Contact() {
  const text = useText();
  return (
    <Section title={text('settings.house.contact')}>
      <TextLineInput source="street" label={text('settings.house.street')} multiline />
      <InputGrid columns={3}>
        <TextLineInput source="postalCode" label={text('settings.house.postalCode')} />
        <TextLineInput source="city" label={text('settings.house.city')} />
        <CodeListInput source="country" list={countriesList} label={text('settings.house.country')} validate={required()} />
      </InputGrid>
      <InputGrid columns={3}>
        <TextLineInput source="email" type="email" label={text('settings.house.email')} />
        <TextLineInput source="phone" type="tel" label={text('settings.house.phone')} />
        <TextLineInput source="website" type="url" label={text('settings.house.website')} />
      </InputGrid>
    </Section>
  );
}

/** What invoices must say of their seller (CGI, annexe II, 242 nonies A), and where they are paid. */
function Invoicing() {
  const text = useText();
  const orNull = (value: string) => value || null;
  return (
    <Section title={text('settings.house.invoicing')}>
      <InputGrid columns={3}>
        <TextLineInput source="siret" label={text('settings.house.siret')} parse={orNull} />
        <TextLineInput source="legalForm" label={text('settings.house.legalForm')} helperText={text('settings.house.legalFormHint')} />
        <PriceInput source="shareCapital" label={text('settings.house.shareCapital')} />
      </InputGrid>
      <InputGrid columns={3}>
        <TextLineInput source="registrationCity" label={text('settings.house.registrationCity')} />
        <SelectInput
          source="vatRegime"
          label={text('settings.house.vatRegime')}
          choices={vatRegimes.map((id) => ({ id, name: text(`settings.house.regime.${id}`) }))}
          translateChoice={false}
          validate={required()}
        />
        <BooleanInput source="vatOnDebits" label={text('settings.house.vatOnDebits')} />
      </InputGrid>
      <InputGrid>
        <TextLineInput source="iban" label={text('settings.house.iban')} helperText={text('settings.house.ibanHint')} parse={orNull} />
        <TextLineInput source="bic" label={text('settings.house.bic')} parse={orNull} />
      </InputGrid>
    </Section>
  );
}

const vatRegimes = ['monthly', 'quarterly', 'simplified', 'franchise'] as const;

/** Intl knows the zones and the months; a house needs no list of ours for them. */
function Habits() {
  const text = useText();
  const month = new Intl.DateTimeFormat(useChosenLocale(), { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => ({ id: index + 1, name: month.format(new Date(Date.UTC(2026, index, 1))) }));
  const zones = Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id.replaceAll('_', ' ') }));
  return (
    <Section title={text('settings.house.habits')}>
      <InputGrid columns={3}>
        <SelectInput
          source="language"
          label={text('settings.house.language')}
          choices={locales.map(({ locale: id, name }) => ({ id, name }))}
          translateChoice={false}
          validate={required()}
        />
        <SelectInput
          source="fiscalYearEndMonth"
          label={text('settings.house.fiscalYearEndMonth')}
          helperText={text('settings.house.fiscalYearEndMonthHint')}
          choices={months}
          translateChoice={false}
          validate={required()}
        />
        <SelectInput
          source="timeZone"
          label={text('settings.house.timeZone')}
          choices={zones}
          translateChoice={false}
          validate={required()}
        />
      </InputGrid>
    </Section>
  );
}
