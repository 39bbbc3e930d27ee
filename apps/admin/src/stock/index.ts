import type { AdminModule } from '../module';

export const stock: AdminModule = {};
