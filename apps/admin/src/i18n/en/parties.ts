import type { parties as french, partiesResources as frenchResources } from '../fr/parties';
import type { Translated } from '../translated';

export const parties: Translated<typeof french> = {
  menu: 'People',
  title: 'People and organisations',
  create: 'New record',
  createTitle: 'New person or organisation',
  searchLabel: 'Search for a name',
  allRoles: 'All roles',
  empty: {
    title: 'Nobody yet',
    sentence:
      'Authors, translators, printers, booksellers: one record per person or organisation, with as many roles as needed. Importing the catalogue creates the contributors.',
  },
  section: { identity: 'Identity', contact: 'Contact', identifiers: 'Identifiers', works: 'Works' },
  penNameHint: 'Covers, the catalogue and the files we send show only the pen name; the legal name stays in the house.',
  noWorks: 'No work names this person yet.',
  kind: { person: 'Person', organisation: 'Organisation' },
  role: {
    contributor: 'Contributor',
    bookseller: 'Bookseller',
    printer: 'Printer',
    supplier: 'Supplier',
    workshop: 'Fulfilment workshop',
    library: 'Library',
    distributor: 'Distributor',
    press: 'Press',
    heir: 'Heir',
    agent: 'Agent',
    reader: 'Reader',
  },
};

export const partiesResources: Translated<typeof frenchResources> = {
  parties: {
    name: 'Person |||| People',
    fields: {
      kind: 'Kind',
      publicName: 'Name',
      givenNames: 'First names',
      familyName: 'Surname',
      organisationName: 'Name of the organisation',
      penName: 'Pen name',
      roles: 'Roles',
      email: 'Email address',
      phone: 'Telephone',
      language: 'Language of documents',
      street: 'Street',
      postalCode: 'Postcode',
      city: 'Town',
      country: 'Country',
      isni: 'ISNI',
      siren: 'SIREN',
      siret: 'SIRET',
      vatNumber: 'VAT number',
      gln: 'GLN',
      biography: 'Biographical note',
      notes: 'Internal notes',
      works: 'Works',
    },
  },
};
