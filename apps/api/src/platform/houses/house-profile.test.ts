import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePicture } from '../../../test/sample-picture.js';
import { type Client, openTestHouse, type TestHouse } from '../../../test/test-house.js';

interface Profile {
  version: number;
  logoUrl: string | null;
}

describe('The house as its invoices will name it', () => {
  let house: TestHouse;
  let owner: Client;

  beforeAll(async () => {
    house = await openTestHouse();
    owner = await house.as('owner');
  });
  afterAll(() => house.close());

  const change = async (fields: object) => {
    const { body } = await owner.get<Profile>('/api/v1/house-profile');
    return owner.patch<Profile & { errors: unknown[] }>('/api/v1/house-profile', fields, body.version);
  };

  it('keeps its register, its capital and its bank', async () => {
    const { body } = await change({
      siret: '732 829 320 00074',
      vatNumber: 'FR 44 732 829 320',
      legalForm: 'SARL',
      shareCapital: '8000',
      registrationCity: 'Nantes',
      iban: 'FR76 3000 6000 0112 3456 7890 189',
      bic: 'agrifrpp',
      vatRegime: 'quarterly',
    });
    expect(body).toMatchObject({
      siren: '732829320',
      siret: '73282932000074',
      shareCapital: '8000.00',
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPP',
      vatRegime: 'quarterly',
    });
  });

  it('is told every wrong number at its field, a wrong digit with the right one', async () => {
    const { status, body } = await change({ siret: '73282932000075', iban: 'FR7730006000011234567890189', bic: 'NOPE', shareCapital: '0' });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject(
      [
        { pointer: '/siret', code: 'check-digit-wrong', detail: expect.stringContaining('would be 4') },
        { pointer: '/iban', code: 'check-digit-wrong' },
        { pointer: '/bic', code: 'identifier-characters' },
        { pointer: '/shareCapital', code: 'share-capital-not-positive' },
      ].sort((a, b) => order.indexOf(a.pointer) - order.indexOf(b.pointer)),
    );
  });
  const order = ['/siret', '/shareCapital', '/iban', '/bic'];

  it('cannot have the SIRET or the VAT number of another house', async () => {
    expect((await change({ siren: '404833048' })).body).toMatchObject({ type: '/problems/platform/siret-of-another-siren' });
    expect((await change({ vatNumber: 'FR83404833048' })).body).toMatchObject({ type: '/problems/platform/vat-number-of-another-siren' });
  });

  it('shows its logo, replaces it, and refuses what is no picture', async () => {
    const logo = { name: 'logo.png', bytes: await samplePicture('png') };
    const { body } = await owner.upload<Profile>('/api/v1/house-profile/logo', logo);
    const shown = await owner.get<Buffer>(body.logoUrl ?? '');
    expect(shown.headers['content-type']).toBe('image/png');
    expect(Buffer.compare(shown.body, Buffer.from(logo.bytes))).toBe(0);
    const wrong = await owner.upload('/api/v1/house-profile/logo', { name: 'logo.svg', bytes: Buffer.from('<svg/>') });
    expect(wrong.body).toMatchObject({ type: '/problems/platform/logo-unreadable', file: 'logo.svg' });
    expect((await owner.delete('/api/v1/house-profile/logo')).status).toBe(204);
    expect((await owner.get('/api/v1/house-profile/logo')).status).toBe(404);
  });
});
