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
  DISPATCH_STOP = 'dispatch:stop',
  DISPATCH_RESUME = 'dispatch:resume',
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

registerEnumType(Permission, {
  name: 'Permission',
  description: 'One thing a role or an API key allows.',
  valuesConfig: {
    LEAD_READ: {
      description:
        'Leads with their notes, stages, meetings, messages, consents and suppressions; imports; the pipeline in numbers; whether a lead may be contacted.',
    },
    LEAD_WRITE: {
      description:
        'Creating, changing, archiving, restoring, assigning and moving leads, and who treats them next; adding notes, meetings, consents and suppressions; sending messages; starting an import, with FILE_READ.',
    },
    TEMPLATE_READ: { description: 'Templates, and a preview of one for a lead, with LEAD_READ.' },
    TEMPLATE_WRITE: { description: 'Creating, changing and archiving templates.' },
    CAMPAIGN_READ: {
      description:
        'Campaigns with their steps, versions, numbers, enrolments, ledger, progress and explanations; a preview of what one would do.',
    },
    CAMPAIGN_WRITE: {
      description:
        'Creating, changing, activating, pausing and deleting campaigns and their steps; putting leads in and taking them out. So also what campaigns do: messages, calls, meetings and moves of leads.',
    },
    CALL_READ: {
      description:
        'Calls with the number, transcript, summary and recordings, also as they are spoken; how the broker calls.',
    },
    CALL_WRITE: { description: 'Having a lead called, and ending a call.' },
    CONTACT_POLICY_WRITE: { description: 'Lifting a suppression.' },
    DISPATCH_STOP: {
      description: 'Stopping what goes out, and hanging up the calls under way.',
    },
    DISPATCH_RESUME: { description: 'Lifting a stop, so that what waited goes out or is left out.' },
    FILE_READ: {
      description:
        'Files of the broker, with addresses to fetch them, and the room they take; the columns and first rows of a file of leads before its import; starting an import, with LEAD_WRITE.',
    },
    FILE_WRITE: { description: 'Sending files to `POST /files`, and deleting any file of the broker.' },
    AUDIT_READ: {
      description:
        'The audit log with all values before and after, those of leads too; its verification; everything that happens as it happens; entries at which a follower of the log failed.',
    },
    BROKER_READ: { description: 'Members with their addresses, also as assignees of leads; the set-up checklist.' },
    BROKER_WRITE: {
      description:
        'Settings of the brokerage and of its calls, the address for incoming messages, and another try where a follower of the log failed; with MEMBER_WRITE, also owners.',
    },
    MEMBER_WRITE: {
      description:
        'Inviting and removing members and changing their roles, except owners; no role that may more than who gives it.',
    },
    API_KEY_WRITE: {
      description: 'Listing, creating and revoking API keys; none that may do more than who makes it.',
    },
  },
});

export enum Role {
  OWNER = 'owner',
  MANAGER = 'manager',
  AGENT = 'agent',
  VIEWER = 'viewer',
}
registerEnumType(Role, {
  name: 'Role',
  description: 'What a member of a broker may do: a named set of permissions.',
  valuesConfig: {
    OWNER: { description: 'Every permission.' },
    MANAGER: { description: 'Every permission but BROKER_WRITE and API_KEY_WRITE.' },
    AGENT: {
      description:
        'Reads all but the audit log and API keys; writes leads, calls and files; stops what goes out, and resumes nothing.',
    },
    VIEWER: { description: 'Reads all but the audit log and API keys; writes nothing.' },
  },
});

const all = Object.values(Permission);
const reading = all.filter((permission) => permission.endsWith(':read') && permission !== Permission.AUDIT_READ);

export const permissionsOf: Record<Role, readonly Permission[]> = {
  [Role.OWNER]: all,
  [Role.MANAGER]: all.filter(
    (permission) => permission !== Permission.BROKER_WRITE && permission !== Permission.API_KEY_WRITE,
  ),
  [Role.AGENT]: [
    ...reading,
    Permission.LEAD_WRITE,
    Permission.CALL_WRITE,
    Permission.FILE_WRITE,
    Permission.DISPATCH_STOP,
  ],
  [Role.VIEWER]: reading,
};
