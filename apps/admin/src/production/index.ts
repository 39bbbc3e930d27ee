import type { AdminModule } from '../module';

export const production: AdminModule = {};
