import type { Language } from '../../../platform/documents/pdf/figures.js';
import { writeXml, type XmlElements } from '../../../platform/documents/xml/write-xml.js';
import { noteElements } from './cross-industry-notes.js';
import { buyerElements, sellerElements, shipToElements } from './cross-industry-parties.js';
import type { IssuedInvoice, IssuedLine } from './issued-invoice.js';

const PROFILE = 'urn:cen.eu:en16931:2017';
const NAMESPACES = {
  '@xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  '@xmlns:qdt': 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  '@xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  '@xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
} as const;

/**
 * The invoice as UN/CEFACT Cross Industry Invoice D22B, profile EN 16931 of Factur-X, with what France asks beyond it (BR-FR). Every amount
 * is the decimal of the content, to the character.
 */
export function crossIndustryInvoice(invoice: IssuedInvoice): string {
  return writeXml(crossIndustryElements(invoice));
}

/** The same before it is written. */
export function crossIndustryElements(invoice: IssuedInvoice): XmlElements {
  return {
    'rsm:CrossIndustryInvoice': {
      ...NAMESPACES,
      'rsm:ExchangedDocumentContext': {
        'ram:BusinessProcessSpecifiedDocumentContextParameter': { 'ram:ID': invoice.billingMode },
        'ram:GuidelineSpecifiedDocumentContextParameter': { 'ram:ID': PROFILE },
      },
      'rsm:ExchangedDocument': {
        'ram:ID': invoice.number,
        'ram:TypeCode': invoice.type,
        'ram:IssueDateTime': dateElement(invoice.issuedOn),
        'ram:IncludedNote': noteElements(invoice),
      },
      'rsm:SupplyChainTradeTransaction': {
        'ram:IncludedSupplyChainTradeLineItem': invoice.lines.map((line) => lineElements(line, invoice.language)),
        'ram:ApplicableHeaderTradeAgreement': agreementElements(invoice),
        'ram:ApplicableHeaderTradeDelivery': deliveryElements(invoice),
        'ram:ApplicableHeaderTradeSettlement': settlementElements(invoice),
      },
    },
  };
}

function lineElements(line: IssuedLine, language: Language): XmlElements {
  const deliveryNote = language === 'fr' ? 'Bon de livraison' : 'Delivery note';
  return {
    'ram:AssociatedDocumentLineDocument': {
      'ram:LineID': line.line,
      'ram:IncludedNote': line.despatch === null ? undefined : { 'ram:Content': `${deliveryNote} ${line.despatch}` },
    },
    'ram:SpecifiedTradeProduct': {
      'ram:GlobalID': line.isbn === null ? undefined : { '@schemeID': '0160', '#': line.isbn },
      'ram:SellerAssignedID': line.reference ?? undefined,
      'ram:Name': line.description,
    },
    'ram:SpecifiedLineTradeAgreement': {
      'ram:GrossPriceProductTradePrice': {
        'ram:ChargeAmount': line.grossPrice,
        'ram:AppliedTradeAllowanceCharge': isZero(line.priceDiscount)
          ? undefined
          : { 'ram:ChargeIndicator': { 'udt:Indicator': 'false' }, 'ram:ActualAmount': line.priceDiscount },
      },
      'ram:NetPriceProductTradePrice': { 'ram:ChargeAmount': line.netPrice },
    },
    // Rec 20: H87 is a piece.
    'ram:SpecifiedLineTradeDelivery': { 'ram:BilledQuantity': { '@unitCode': 'H87', '#': String(line.copies) } },
    'ram:SpecifiedLineTradeSettlement': {
      'ram:ApplicableTradeTax': vatElements(line.vat),
      'ram:SpecifiedTradeSettlementLineMonetarySummation': { 'ram:LineTotalAmount': line.netAmount },
    },
  };
}

function agreementElements(invoice: IssuedInvoice): XmlElements {
  const { salesOrder, purchaseOrder } = invoice;
  return {
    'ram:SellerTradeParty': sellerElements(invoice),
    'ram:BuyerTradeParty': buyerElements(invoice),
    'ram:SellerOrderReferencedDocument': salesOrder === null ? undefined : { 'ram:IssuerAssignedID': salesOrder },
    'ram:BuyerOrderReferencedDocument': purchaseOrder === null ? undefined : { 'ram:IssuerAssignedID': purchaseOrder },
  };
}

/** The standard has room for one delivery note (BT-16); where there are several, each line names its own. */
function deliveryElements(invoice: IssuedInvoice): XmlElements {
  const { deliveredOn, despatches } = invoice;
  const [despatch] = despatches;
  return {
    'ram:ShipToTradeParty': shipToElements(invoice),
    'ram:ActualDeliverySupplyChainEvent': deliveredOn === null ? undefined : { 'ram:OccurrenceDateTime': dateElement(deliveredOn) },
    'ram:DespatchAdviceReferencedDocument': despatches.length === 1 && despatch ? { 'ram:IssuerAssignedID': despatch.number } : undefined,
  };
}

function settlementElements(invoice: IssuedInvoice): XmlElements {
  const { number, type, currency, language, totals, payment, dueOn } = invoice;
  return {
    'ram:PaymentReference': type === '380' ? number : undefined,
    'ram:InvoiceCurrencyCode': currency,
    'ram:SpecifiedTradeSettlementPaymentMeans': paymentElements(payment),
    'ram:ApplicableTradeTax': invoice.breakdown.map((part) => breakdownElements(part, invoice)),
    'ram:SpecifiedTradeAllowanceCharge': [
      ...invoice.allowances.map((allowance) => allowanceOrCharge(allowance, 'false', language)),
      ...invoice.charges.map((charge) => allowanceOrCharge(charge, 'true', language)),
    ],
    'ram:SpecifiedTradePaymentTerms': {
      'ram:Description': payment.terms[language],
      'ram:DueDateDateTime': dueOn === null ? undefined : dateElement(dueOn),
    },
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation': {
      'ram:LineTotalAmount': totals.lines,
      'ram:ChargeTotalAmount': totals.charges,
      'ram:AllowanceTotalAmount': totals.allowances,
      'ram:TaxBasisTotalAmount': totals.withoutVat,
      'ram:TaxTotalAmount': { '@currencyID': currency, '#': totals.vat },
      'ram:GrandTotalAmount': totals.withVat,
      'ram:TotalPrepaidAmount': totals.paid,
      'ram:DuePayableAmount': totals.due,
    },
    'ram:InvoiceReferencedDocument': invoice.precedingInvoices.map((preceding) => ({
      'ram:IssuerAssignedID': preceding.number,
      'ram:FormattedIssueDateTime': { 'qdt:DateTimeString': { '@format': '102', '#': compact(preceding.issuedOn) } },
    })),
  };
}

function paymentElements({ means, iban, bic }: IssuedInvoice['payment']): XmlElements | undefined {
  if (means === null) return undefined;
  return {
    'ram:TypeCode': means,
    'ram:PayeePartyCreditorFinancialAccount': iban === null ? undefined : { 'ram:IBANID': iban },
    'ram:PayeeSpecifiedCreditorFinancialInstitution': bic === null || iban === null ? undefined : { 'ram:BICID': bic },
  };
}

function breakdownElements(part: IssuedInvoice['breakdown'][number], { language, taxOnDebits }: IssuedInvoice): XmlElements {
  const { 'ram:RateApplicablePercent': rate, ...category } = vatElements(part.vat);
  return {
    'ram:CalculatedAmount': part.taxAmount,
    'ram:TypeCode': category['ram:TypeCode'],
    'ram:ExemptionReason': part.exemption?.reason[language],
    'ram:BasisAmount': part.taxableAmount,
    'ram:CategoryCode': category['ram:CategoryCode'],
    'ram:ExemptionReasonCode': part.exemption?.code,
    // UNTDID 2475: the tax is due on the day of the invoice, which is what paying by the debits means.
    'ram:DueDateTypeCode': taxOnDebits ? '5' : undefined,
    'ram:RateApplicablePercent': rate,
  };
}

function allowanceOrCharge(part: IssuedInvoice['charges'][number], isCharge: 'true' | 'false', language: Language): XmlElements {
  return {
    'ram:ChargeIndicator': { 'udt:Indicator': isCharge },
    'ram:ActualAmount': part.amount,
    'ram:ReasonCode': part.code,
    'ram:Reason': part.reason[language],
    'ram:CategoryTradeTax': vatElements(part.vat),
  };
}

/** BR-O-05: what is outside the scope of VAT has no rate, not even zero. */
function vatElements({ category, rate }: IssuedLine['vat']) {
  return { 'ram:TypeCode': 'VAT', 'ram:CategoryCode': category, 'ram:RateApplicablePercent': category === 'O' ? undefined : rate };
}

function dateElement(day: string): XmlElements {
  return { 'udt:DateTimeString': { '@format': '102', '#': compact(day) } };
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal);
}
