import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { AuditTrail } from '../shared/AuditTrail';
import { FactList } from '../shared/FactList';
import { PageHeader } from '../shared/PageHeader';
import { RecordPage } from '../shared/RecordPage';
import { Section } from '../shared/Section';
import { AdvanceTable } from './AdvanceTable';
import type { Agreement } from './agreement';

/** The agreement read as a contract: who, what, for how long, paid how. */
export function AgreementPage() {
  return <RecordPage<Agreement> resource="publishing-agreements">{(agreement) => <AgreementSheet agreement={agreement} />}</RecordPage>;
}

function AgreementSheet({ agreement }: { agreement: Agreement }) {
  const text = useText();
  const { day } = useFormat();
  const mayEdit = useMayEdit('publishing-agreements');
  return (
    <>
      <PageHeader
        title={agreement.title || text('royalties.agreement.of', { titles: agreement.works.map(({ title }) => title).join(', ') })}
        parent={{ label: text('royalties.agreement.list'), to: '/publishing-agreements' }}
        subtitle={`${agreement.reference} · ${text('royalties.agreement.signedOnDay', { day: day(agreement.signedOn, 'long') })}`}
        actions={
          mayEdit && (
            <Button variant="outlined" startIcon={<EditIcon />} component={Link} to={`/publishing-agreements/${agreement.id}/edit`}>
              {text('royalties.agreement.edit')}
            </Button>
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Rules agreement={agreement} />
          <AdvanceTable agreement={agreement} />
          <Grants agreement={agreement} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Parties agreement={agreement} />
          <Term agreement={agreement} />
          <AuditTrail resource="publishing-agreements" id={agreement.id} />
        </Box>
      </Box>
    </>
  );
}

function Rules({ agreement: { rules } }: { agreement: Agreement }) {
  const text = useText();
  return (
    <Section title={text('royalties.agreement.rules')}>
      {rules.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('royalties.agreement.noRules')}</Typography>}
      <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
        {rules.map((rule) => (
          <Typography
            component="li"
            key={rule.id}
            sx={{ fontSize: '1.0625rem', textWrap: 'pretty', '&::marker': { color: 'text.secondary' } }}
          >
            {rule.inWords}
          </Typography>
        ))}
      </Box>
    </Section>
  );
}

function Grants({ agreement }: { agreement: Agreement }) {
  const text = useText();
  const parts = (['print', 'digital'] as const).filter((part) => agreement[`${part}Part`]);
  return parts.map((part) => (
    <Section key={part} title={text(`royalties.part.${part}`)}>
      <Typography sx={{ whiteSpace: 'pre-wrap', ...(!agreement[`${part}Terms`] && { color: 'text.secondary' }) }}>
        {agreement[`${part}Terms`] || text('royalties.agreement.noTerms')}
      </Typography>
    </Section>
  ));
}

function Parties({ agreement: { parties, works } }: { agreement: Agreement }) {
  const text = useText();
  return (
    <>
      <Section title={text('royalties.agreement.parties')}>
        {parties.map(({ partyId, name, role, roleLabel }) => (
          <Typography key={`${partyId} ${role}`} sx={{ lineHeight: 1.5 }}>
            <MuiLink component={Link} to={`/parties/${partyId}`}>
              {name}
            </MuiLink>
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary', ml: 1 }}>
              {roleLabel}
            </Typography>
          </Typography>
        ))}
        {parties.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('royalties.agreement.noParties')}</Typography>}
      </Section>
      <Section title={text('royalties.agreement.works')}>
        {works.map(({ id, title }) => (
          <Typography key={id}>
            <MuiLink component={Link} to={`/works/${id}`}>
              {title}
            </MuiLink>
          </Typography>
        ))}
      </Section>
    </>
  );
}

function Term({ agreement }: { agreement: Agreement }) {
  const text = useText();
  const locale = useChosenLocale();
  const { day } = useFormat();
  const { statementMonth, statementDay } = agreement;
  const onDay =
    statementMonth && statementDay
      ? new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
          new Date(Date.UTC(2024, statementMonth - 1, statementDay)),
        )
      : null;
  const facts = [
    [text('royalties.agreement.territory'), agreement.territory],
    [text('royalties.agreement.term'), agreement.term],
    [text('royalties.agreement.endsOn'), agreement.endsOn && day(agreement.endsOn, 'long')],
    [
      text('royalties.agreement.statements'),
      `${text(`royalties.frequency.${agreement.statementFrequency}`)}, ${onDay ? text('royalties.agreement.byDay', { day: onDay }) : text('royalties.agreement.byLaw')}`,
    ],
    [text('royalties.agreement.notes'), agreement.notes],
  ] as const;
  return (
    <Section title={text('royalties.agreement.scope')}>
      <FactList facts={facts} />
    </Section>
  );
}
