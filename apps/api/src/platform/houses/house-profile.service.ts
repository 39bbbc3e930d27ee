import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../database/house-database.js';
import { HouseFiles, type StoredFile } from '../files/file-store.js';
import type { UploadedFile } from '../files/uploaded-file.js';
import { refuseStale } from '../http/if-match.js';
import type { PlatformRefusal } from '../platform.problems.js';
import { HouseProfile } from './house-profile.entity.js';

export type HouseProfileView = Omit<HouseProfile, 'id' | 'updatedAt' | 'logoFileId' | symbol> & { logoUrl: string | null };

/** What PDF documents can carry. */
const logoSignatures = { 'image/png': /^\x89PNG\r\n\x1a\n/, 'image/jpeg': /^\xff\xd8\xff/ } as const;

/** The one row that says who the house is. */
@Injectable()
export class HouseProfileService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly files: HouseFiles,
  ) {}

  async get(): Promise<HouseProfileView> {
    return view(await this.house.em.findOneOrFail(HouseProfile, 1));
  }

  /** A SIRET tells the SIREN it begins with; numbers that contradict each other are refused. */
  change(version: number, change: Partial<HouseProfile>): Promise<HouseProfileView> {
    return this.write((profile) => {
      refuseStale(profile, version);
      this.house.em.assign(profile, change);
      if (profile.siret && !profile.siren) profile.siren = profile.siret.slice(0, 9);
      refuseContradiction(profile);
    });
  }

  async replaceLogo(upload: UploadedFile): Promise<HouseProfileView> {
    const head = upload.bytes.subarray(0, 12).toString('latin1');
    const [mediaType] = Object.entries(logoSignatures).find(([, signature]) => signature.test(head)) ?? [];
    const sharp = (await import('sharp')).default;
    const readable = await sharp(upload.bytes, { failOn: 'error' })
      .stats()
      .then(
        () => true,
        () => false,
      );
    if (mediaType === undefined || !readable) throw new Refusal<PlatformRefusal>('logo-unreadable', { file: upload.name });
    return this.write(async (profile) => {
      profile.logoFileId = (await this.files.save({ name: upload.name, mediaType, bytes: upload.bytes })).id;
    });
  }

  async removeLogo(): Promise<void> {
    await this.write((profile) => {
      profile.logoFileId = null;
    });
  }

  async logo(): Promise<StoredFile> {
    const { logoFileId } = await this.house.em.findOneOrFail(HouseProfile, 1);
    if (!logoFileId) throw new Refusal<PlatformRefusal>('record-unknown');
    return this.files.find(logoFileId);
  }

  private write(act: (profile: HouseProfile) => void | Promise<void>): Promise<HouseProfileView> {
    return this.house.transaction(async () => {
      const profile = await this.house.em.findOneOrFail(HouseProfile, 1, { lockMode: LockMode.PESSIMISTIC_WRITE });
      await act(profile);
      await this.house.em.flush();
      return view(profile);
    });
  }
}

function refuseContradiction({ siren, siret, vatNumber }: HouseProfile): void {
  if (!siren) return;
  if (siret && !siret.startsWith(siren)) throw new Refusal<PlatformRefusal>('siret-of-another-siren', { siren, siret });
  if (vatNumber && vatNumber.slice(4) !== siren) throw new Refusal<PlatformRefusal>('vat-number-of-another-siren', { siren, vatNumber });
}

/** The address of the logo changes with it, so that a browser never shows the one before. */
function view(profile: HouseProfile): HouseProfileView {
  const { id: _i, updatedAt: _u, logoFileId, ...fields } = { ...profile };
  return { ...fields, logoUrl: !logoFileId ? null : `/api/v1/house-profile/logo?v=${logoFileId.slice(-8)}` };
}
