import { HttpError } from 'react-admin';
import { changedFields } from '../data/list-query';
import { problemOf } from '../data/problem';
import { request } from '../data/request';
import { askAboutStaleEdit } from '../data/stale-edit';

export interface HouseProfile {
  version: number;
  currency: string;
  name: string;
  legalName: string;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  siren: string | null;
  vatNumber: string | null;
  gln: string | null;
  siret: string | null;
  legalForm: string;
  shareCapital: string | null;
  registrationCity: string;
  iban: string | null;
  bic: string | null;
  vatRegime: 'monthly' | 'quarterly' | 'simplified' | 'franchise';
  vatOnDebits: boolean;
  logoUrl: string | null;
  email: string;
  phone: string;
  website: string;
  language: 'fr' | 'en';
  timeZone: string;
  fiscalYearEndMonth: number;
}

export async function loadHouseProfile(): Promise<HouseProfile> {
  return (await request<HouseProfile>('/house-profile')).body;
}

/** Saves what was changed; when somebody saved meanwhile, the person chooses which version stays. Null: theirs. */
export async function saveHouseProfile(opened: HouseProfile, form: HouseProfile): Promise<HouseProfile | null> {
  const { version: _, currency: __, logoUrl: ___, ...changes } = changedFields({ ...opened }, { ...form });
  if (Object.keys(changes).length === 0) return opened;
  try {
    const headers = { 'if-match': `"${opened.version}"` };
    return (await request<HouseProfile>('/house-profile', { method: 'PATCH', body: changes, headers })).body;
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 412) throw error;
    const theirs = await loadHouseProfile();
    const records = { mine: changes, theirs: { ...theirs }, opened: { ...opened } };
    const choice = await askAboutStaleEdit({ resource: 'house-profile', problem: problemOf(error), ...records });
    return choice === 'keep' ? saveHouseProfile(theirs, { ...theirs, ...changes }) : null;
  }
}
