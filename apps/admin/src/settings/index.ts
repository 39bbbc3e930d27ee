import type { AdminModule } from '../module';

export const settings: AdminModule = {};
