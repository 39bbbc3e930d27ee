import type { AdminModule } from '../module';

export const royalties: AdminModule = {};
