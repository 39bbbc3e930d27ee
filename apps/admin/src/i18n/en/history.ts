import type { history as french } from '../fr/history';
import type { Translated } from '../translated';

export const history: Translated<typeof french> = {
  act: {
    work: { created: 'Work created', changed: 'Work changed', removed: 'Work removed' },
    contributor: { created: 'Contributor added', changed: 'Contributor changed', removed: 'Contributor removed' },
    text_content: { created: 'Text added', changed: 'Text changed', removed: 'Text removed' },
    subject: { created: 'Subject added', changed: 'Subject changed', removed: 'Subject removed' },
    price: { created: 'Price announced', changed: 'Price changed', removed: 'Price removed' },
    set_part: { created: 'Part of the set added', changed: 'Part of the set changed', removed: 'Part of the set removed' },
    cover: { created: 'Cover added', changed: 'Cover replaced', removed: 'Cover removed' },
    product_file: { created: 'File added', changed: 'File changed', removed: 'File removed' },
    agreement_work: {
      created: 'Work added to the agreement',
      changed: 'Work of the agreement changed',
      removed: 'Work removed from the agreement',
    },
    agreement_party: {
      created: 'Party added to the agreement',
      changed: 'Party of the agreement changed',
      removed: 'Party removed from the agreement',
    },
    royalty_rule: { created: 'Payment rule added', changed: 'Payment rule changed', removed: 'Payment rule removed' },
    rate_step: { created: 'Rate added', changed: 'Rate changed', removed: 'Rate removed' },
    advance: { created: 'Advance added', changed: 'Advance changed', removed: 'Advance removed' },
    print_run_place: { created: 'Place of delivery added', changed: 'Place of delivery changed', removed: 'Place of delivery removed' },
    print_run_delivery: { created: 'Delivery received', changed: 'Delivery changed', removed: 'Delivery removed' },
    party_address: { created: 'Address added', changed: 'Address changed', removed: 'Address removed' },
    party_contact: { created: 'Contact added', changed: 'Contact changed', removed: 'Contact removed' },
    sales_order_line: { created: 'Line added', changed: 'Line changed', removed: 'Line removed' },
    customer_discount: { created: 'Discount agreed', changed: 'Discount changed', removed: 'Discount removed' },
    despatch_line: { created: 'Line added', changed: 'Line changed', removed: 'Line taken out' },
    despatch_parcel: { created: 'Parcel added', changed: 'Parcel changed', removed: 'Parcel taken out' },
    other: { created: 'Part added', changed: 'Part changed', removed: 'Part removed' },
  },
  addressKind: { billing: 'Billing', delivery: 'Delivery' },
  copies: '%{figure} copy |||| %{figure} copies',
  above: 'above %{figure} copy |||| above %{figure} copies',
  fromFirst: 'from the first copy',
  reversal: 'takes a delivery back',
};

export const historyResources = {
  contributor: {
    name: 'Contributor',
    fields: {
      partyId: 'Person',
      role: 'Role',
      creditedAs: 'Credited as',
      sequence: 'Place in the order',
    },
  },
  text_content: {
    name: 'Text',
    fields: {
      textType: 'Kind of text',
      language: 'Language',
      content: 'Text',
    },
  },
  subject: {
    name: 'Subject',
    fields: {
      scheme: 'Table',
      code: 'Code',
      heading: 'Heading',
      main: 'Main subject',
    },
  },
  price: {
    name: 'Price',
    fields: {
      priceType: 'Kind of price',
      amount: 'Retail price including tax',
      currency: 'Currency',
      vatRate: 'VAT',
      territory: 'Territory',
      validFrom: 'From',
      validTo: 'Until (not included)',
    },
  },
  set_part: {
    name: 'Part of the set',
    fields: {
      partId: 'Part',
      copies: 'Copies',
    },
  },
  product_file: {
    name: 'File',
    fields: {
      label: 'Label',
      name: 'File',
    },
  },
  agreement_work: {
    name: 'Work of the agreement',
    fields: {
      workId: 'Work',
    },
  },
  agreement_party: {
    name: 'Party of the agreement',
    fields: {
      partyId: 'Party',
      role: 'Role',
    },
  },
  royalty_rule: {
    name: 'Payment rule',
    fields: {
      beneficiaryId: 'Beneficiary',
      part: 'Part of the agreement',
      countingUnit: 'Counted',
      workIds: 'Works',
      productIds: 'Products',
      productForms: 'Forms',
      excludedCopies: 'Copies without royalty',
      effectiveFrom: 'From',
      effectiveTo: 'Until (not included)',
      position: 'Place in the order',
    },
  },
  rate_step: {
    name: 'Rate',
    fields: {
      above: 'Step',
      rate: 'Rate',
    },
  },
  advance: {
    name: 'Advance',
    fields: {
      beneficiaryId: 'Beneficiary',
      workId: 'Work',
      part: 'Part of the agreement',
      amount: 'Amount',
      paidOn: 'Paid on',
      label: 'Label',
    },
  },
  print_run_place: {
    name: 'Place of delivery',
    fields: {
      locationId: 'Location',
      copies: 'Copies',
    },
  },
  print_run_delivery: {
    name: 'Delivery',
    fields: {
      receivedOn: 'Received on',
      copies: 'Copies',
      locationId: 'Location',
      deliveryNote: 'Delivery note',
    },
  },
  party_address: {
    name: 'Address',
    fields: {
      kind: 'Use',
      name: 'Addressee',
      street: 'Street',
      postalCode: 'Postcode',
      city: 'Town',
      country: 'Country',
      gln: 'GLN',
      usual: 'Usual address',
    },
  },
  party_contact: {
    name: 'Contact',
    fields: {
      name: 'Name',
      duty: 'Duty',
      email: 'Email address',
      phone: 'Telephone',
    },
  },
};
