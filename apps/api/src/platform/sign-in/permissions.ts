/** Every right a route may ask for; `:read` looks, `:write` edits, a verb of the trade issues something that cannot be taken back. */
export const permissions = [
  'house:read',
  'house:write',
  'members:write',
  'keys:write',
  'audit:read',
  'mails:read',
  'parties:read',
  'parties:write',
  'catalogue:read',
  'catalogue:write',
  'production:read',
  'production:write',
  'stock:read',
  'stock:write',
  'royalties:read',
  'royalties:write',
  'royalties:approve',
  'sales:read',
  'sales:write',
  'sales:issue',
  'accounting:read',
  'accounting:write',
  'accounting:close',
  'exports:read',
] as const;

export type Permission = (typeof permissions)[number];

export const roles = ['owner', 'editor', 'sales', 'accountant', 'viewer'] as const;

export type Role = (typeof roles)[number];

const reading: Permission[] = ['house:read', 'parties:read', 'catalogue:read', 'production:read', 'stock:read'];

/** What each role may do. Royalties are what people earn: only those who need them see them. */
export const rolePermissions: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(permissions),
  editor: new Set([
    ...reading,
    'audit:read',
    'parties:write',
    'catalogue:write',
    'production:write',
    'stock:write',
    'royalties:read',
    'royalties:write',
    'sales:read',
    'sales:write',
    'exports:read',
  ]),
  sales: new Set([...reading, 'parties:write', 'stock:write', 'sales:read', 'sales:write', 'sales:issue', 'exports:read']),
  accountant: new Set([
    ...reading,
    'audit:read',
    'mails:read',
    'production:write',
    'royalties:read',
    'royalties:write',
    'royalties:approve',
    'sales:read',
    'sales:issue',
    'accounting:read',
    'accounting:write',
    'accounting:close',
    'exports:read',
  ]),
  viewer: new Set(reading),
};
