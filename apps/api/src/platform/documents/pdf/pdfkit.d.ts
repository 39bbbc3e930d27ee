// What pdfkit 0.20.2 accepts and @types/pdfkit 0.17.6 does not know yet.
declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this;
  }

  interface TextOptions {
    /** Width in points already known to the caller, so that pdfkit does not measure again. */
    textWidth?: number | undefined;
  }

  interface StructureElementOptions {
    /** Direction in which a table header cell (TH) applies. */
    scope?: 'Row' | 'Column' | 'Both' | undefined;
  }

  interface PDFAttachmentOptions {
    /** AFRelationship of PDF/A-3: what the file is to the pages. */
    relationship?: 'Alternative' | 'Data' | 'Source' | 'Supplement' | undefined;
  }
}
