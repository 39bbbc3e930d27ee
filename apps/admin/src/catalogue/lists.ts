/** Code lists of ONIX by their numbers. */
export const onixLists = {
  compositions: 2,
  productIdentifiers: 5,
  contributorRoles: 17,
  audiences: 28,
  publishingStatuses: 64,
  availabilities: 65,
  languages: 74,
  productForms: 150,
  textTypes: 153,
  formDetails: 175,
} as const;
