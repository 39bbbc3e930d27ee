import type { AdminModule } from '../module';

export const imports: AdminModule = {};
