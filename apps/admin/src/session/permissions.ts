import { type Session, useSession } from './session';

const readingActions = new Set(['list', 'show', 'read', 'export']);

/** The area of permissions (declared by the API as `area:read` and `area:write`) in which each resource lives. */
const areas: Readonly<Record<string, string>> = {
  works: 'catalogue',
  products: 'catalogue',
  imprints: 'catalogue',
  collections: 'catalogue',
  parties: 'parties',
  'print-runs': 'production',
  'stock-movements': 'stock',
  locations: 'stock',
  'publishing-agreements': 'royalties',
  'royalty-statements': 'royalties',
  'royalty-proposals': 'royalties',
  'works-without-agreement': 'royalties',
  'journal-entries': 'accounting',
  'open-items': 'accounting',
  accounts: 'accounting',
  'account-roles': 'accounting',
  imports: 'catalogue',
  customers: 'sales',
  orders: 'sales',
  'back-orders': 'sales',
  invoices: 'sales',
  despatches: 'sales',
  'despatches-to-invoice': 'sales',
};

export function mayDo(permissions: readonly string[], resource: string, action: string): boolean {
  const area = areas[resource] ?? resource;
  return permissions.includes(`${area}:${readingActions.has(action) ? 'read' : 'write'}`);
}

/** Whether the person signed in may change records of the resource: what is not allowed is not offered. */
export function useMayEdit(resource: string): boolean {
  const session = useSession();
  return session !== null && mayDo(session.permissions, resource, 'edit');
}

/** Whether the person signed in holds one of these permissions; none asked, nothing to hold. */
export function holdsAny(session: Session | null, permissions: readonly string[] = []): boolean {
  return permissions.length === 0 || permissions.some((permission) => session?.permissions.includes(permission) === true);
}
