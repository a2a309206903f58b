import { registerEnumType } from 'type-graphql';

/** What a viewer may do. Roles and API keys are sets of the same permissions. */
export enum Permission {
  LEAD_READ = 'lead:read',
  LEAD_WRITE = 'lead:write',
  TEMPLATE_READ = 'template:read',
  TEMPLATE_WRITE = 'template:write',
  CAMPAIGN_READ = 'campaign:read',
  CAMPAIGN_WRITE = 'campaign:write',
  CALL_READ = 'call:read',
  CALL_WRITE = 'call:write',
  CONTACT_POLICY_WRITE = 'contact_policy:write',
  FILE_READ = 'file:read',
  FILE_WRITE = 'file:write',
  AUDIT_READ = 'audit:read',
  BROKER_READ = 'broker:read',
  BROKER_WRITE = 'broker:write',
  MEMBER_WRITE = 'member:write',
  API_KEY_WRITE = 'api_key:write',
}
/** As the API spells it: `LEAD_WRITE`. */
export function nameOf(permission: `${Permission}`): string {
  return permission.toUpperCase().replace(':', '_');
}

registerEnumType(Permission, { name: 'Permission', description: 'One thing a role or an API key allows.' });

export enum Role {
  OWNER = 'owner',
  MANAGER = 'manager',
  AGENT = 'agent',
  VIEWER = 'viewer',
}
registerEnumType(Role, { name: 'Role', description: 'What a member of a broker may do: a named set of permissions.' });

const all = Object.values(Permission);
const reading = all.filter((permission) => permission.endsWith(':read') && permission !== Permission.AUDIT_READ);

export const permissionsOf: Record<Role, readonly Permission[]> = {
  [Role.OWNER]: all,
  [Role.MANAGER]: all.filter(
    (permission) => permission !== Permission.BROKER_WRITE && permission !== Permission.API_KEY_WRITE,
  ),
  [Role.AGENT]: [...reading, Permission.LEAD_WRITE, Permission.CALL_WRITE, Permission.FILE_WRITE],
  [Role.VIEWER]: reading,
};
