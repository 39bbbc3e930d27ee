import type { Attachment } from '../../../platform/documents/pdf/document.js';
import { renderDocument } from '../../../platform/documents/pdf/render-document.js';
import { crossIndustryInvoice } from './cross-industry-invoice.js';
import { type InvoicePrint, invoiceDocument } from './invoice.document.js';
import { invoiceWords } from './invoice-words.js';
import type { IssuedInvoice } from './issued-invoice.js';

/** The name readers look for (Factur-X 1.09, 6.2.2). */
export const FACTUR_X_FILE = 'factur-x.xml';

/** The invoice as Factur-X: a PDF/A-3b that people read, with the same invoice for machines inside. The same content gives the same bytes. */
export function renderInvoice(invoice: IssuedInvoice, print: InvoicePrint): Promise<Buffer> {
  return renderDocument({
    ...invoiceDocument(invoice, print),
    attachments: [facturXAttachment(invoice)],
    metadata: facturXMetadata,
  });
}

export function facturXAttachment(invoice: IssuedInvoice): Attachment {
  return {
    name: FACTUR_X_FILE,
    mediaType: 'text/xml',
    description: invoiceWords[invoice.language].attached,
    relationship: 'Alternative',
    bytes: Buffer.from(crossIndustryInvoice(invoice)),
  };
}

const property = (name: string, description: string) => `
              <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>${name}</pdfaProperty:name>
                <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                <pdfaProperty:category>external</pdfaProperty:category>
                <pdfaProperty:description>${description}</pdfaProperty:description>
              </rdf:li>`;

/** What kind of invoice the file carries, with the extension schema that PDF/A wants for words of its own (Factur-X 1.09, 6.3). */
export const facturXMetadata = `
    <rdf:Description xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#" rdf:about="">
      <fx:DocumentType>INVOICE</fx:DocumentType>
      <fx:DocumentFileName>${FACTUR_X_FILE}</fx:DocumentFileName>
      <fx:Version>1.0</fx:Version>
      <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
    </rdf:Description>
    <rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
      <pdfaExtension:schemas>
        <rdf:Bag>
          <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property>
              <rdf:Seq>${[
                property('DocumentFileName', 'The name of the embedded XML document'),
                property('DocumentType', 'The type of the hybrid document in capital letters'),
                property('Version', 'The actual version of the standard applying to the embedded XML document'),
                property('ConformanceLevel', 'The conformance level of the embedded XML document'),
              ].join('')}
              </rdf:Seq>
            </pdfaSchema:property>
          </rdf:li>
        </rdf:Bag>
      </pdfaExtension:schemas>
    </rdf:Description>`;
