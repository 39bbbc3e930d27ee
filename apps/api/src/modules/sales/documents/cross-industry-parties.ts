import type { XmlElements } from '../../../platform/documents/xml/write-xml.js';
import type { ElectronicAddress, IssuedInvoice, PostalAddress } from './issued-invoice.js';

/** A number with the list it is from. */
type Identifier = ElectronicAddress;

interface TradeParty {
  readonly name: string;
  readonly tradingName: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly gln?: string | null;
  readonly vatNumber: string | null;
  readonly address: PostalAddress;
  readonly electronicAddress: ElectronicAddress | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export function sellerElements(invoice: IssuedInvoice): XmlElements {
  return partyElements(invoice.seller, sellerRegistration(invoice));
}

export function buyerElements({ buyer, breakdown }: IssuedInvoice): XmlElements {
  const vatNumber = isOutsideScope(breakdown) ? null : buyer.vatNumber;
  return partyElements(
    { ...buyer, tradingName: null, email: null, phone: null },
    vatNumber === null ? null : { scheme: 'VA', identifier: vatNumber },
  );
}

/** Seller or buyer (BG-4, BG-7), with identifiers by ISO 6523: 0002 SIREN, 0009 SIRET, 0088 GLN. */
function partyElements(party: TradeParty, registration: Identifier | null): XmlElements {
  const { siren, siret, gln, email, phone, tradingName, electronicAddress } = party;
  const identifiers = [
    { scheme: '0088', identifier: gln ?? null },
    { scheme: '0009', identifier: siret },
  ].filter(({ identifier }) => identifier !== null);
  return {
    'ram:GlobalID': identifiers.map(({ scheme, identifier }) => ({ '@schemeID': scheme, '#': identifier ?? '' })),
    'ram:Name': party.name,
    'ram:SpecifiedLegalOrganization':
      siren === null && tradingName === null
        ? undefined
        : {
            'ram:ID': siren === null ? undefined : { '@schemeID': '0002', '#': siren },
            'ram:TradingBusinessName': tradingName ?? undefined,
          },
    'ram:DefinedTradeContact': email === null && phone === null ? undefined : contactElements(email, phone),
    'ram:PostalTradeAddress': addressElements(party.address),
    'ram:URIUniversalCommunication': electronicAddress
      ? { 'ram:URIID': { '@schemeID': electronicAddress.scheme, '#': electronicAddress.identifier } }
      : undefined,
    'ram:SpecifiedTaxRegistration': registration
      ? { 'ram:ID': { '@schemeID': registration.scheme, '#': registration.identifier } }
      : undefined,
  };
}

/** Where the goods went: asked of a supply within the Union even where it is the address of the buyer (BR-IC-12). */
export function shipToElements({ delivery, buyer, breakdown }: IssuedInvoice): XmlElements | undefined {
  if (delivery) {
    return {
      'ram:GlobalID': delivery.gln === null ? undefined : { '@schemeID': '0088', '#': delivery.gln },
      'ram:Name': delivery.name,
      'ram:PostalTradeAddress': addressElements(delivery.address),
    };
  }
  if (!breakdown.some(({ vat }) => vat.category === 'K')) return undefined;
  return { 'ram:Name': buyer.name, 'ram:PostalTradeAddress': addressElements(buyer.address) };
}

/**
 * The VAT number (VA). A seller exempt by CGI 293 B often has none, and the standard wants some registration of who exempts (BR-E-02): the SIREN,
 * by which the French tax office knows it (FC, unverified). Outside the scope of VAT no VAT number may stand (BR-O-02).
 */
function sellerRegistration({ seller: { vatNumber, siren }, breakdown }: IssuedInvoice): Identifier | null {
  if (isOutsideScope(breakdown)) return null;
  if (vatNumber !== null) return { scheme: 'VA', identifier: vatNumber };
  return siren === null ? null : { scheme: 'FC', identifier: siren };
}

function isOutsideScope(breakdown: IssuedInvoice['breakdown']): boolean {
  return breakdown.some(({ vat }) => vat.category === 'O');
}

function contactElements(email: string | null, phone: string | null): XmlElements {
  return {
    'ram:TelephoneUniversalCommunication': phone === null ? undefined : { 'ram:CompleteNumber': phone },
    'ram:EmailURIUniversalCommunication': email === null ? undefined : { 'ram:URIID': email },
  };
}

/** The standard has three lines for the street; what is beyond them joins the third. */
function addressElements({ lines, postcode, city, country }: PostalAddress): XmlElements {
  const [first, second, ...others] = lines;
  return {
    'ram:PostcodeCode': postcode === '' ? undefined : postcode,
    'ram:LineOne': first,
    'ram:LineTwo': second,
    'ram:LineThree': others.length === 0 ? undefined : others.join(', '),
    'ram:CityName': city === '' ? undefined : city,
    'ram:CountryID': country,
  };
}
