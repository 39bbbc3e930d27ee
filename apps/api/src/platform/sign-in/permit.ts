import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from './permissions.js';

export const ACCESS = 'colophon:access';

export type Access = 'anyone' | 'signed-in' | Permission;

/** Declares who may call a route. A route without it is refused at start. */
export function Permit(access: Access) {
  const documented = access === 'anyone' ? [] : [ApiCookieAuth(), ApiBearerAuth(), ApiExtension('x-permission', access)];
  return applyDecorators(SetMetadata(ACCESS, access), ...documented);
}
