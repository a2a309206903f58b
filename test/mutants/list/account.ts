import type { Mutant } from '../mutant.ts';

const keys = ['test/account/api-keys.test.ts'];
const members = ['test/account/members.test.ts'];
const roles = ['test/account/roles.test.ts'];

export const account: readonly Mutant[] = [
  {
    name: 'no-permission-check',
    why: 'everybody may do everything',
    file: 'src/account/viewer.ts',
    from: `if (!this.#permissions.has(permission)) throw refusal('PERMISSION_MISSING', { permission: nameOf(permission) });`,
    to: 'void permission;',
    checks: keys,
  },
  {
    name: 'anonymous-is-let-in',
    why: 'who has no credential is told that a role is missing, not that a credential is',
    file: 'src/account/viewer.ts',
    from: `if (this.isAnonymous) throw new AppError('UNAUTHENTICATED');
    if`,
    to: 'if',
    checks: ['test/isolation/outside-a-broker.test.ts'],
  },
  {
    name: 'viewer-writes-leads',
    why: 'the role table is wider than docs/api.md says',
    file: 'src/account/permission.ts',
    from: '[Role.VIEWER]: reading,',
    to: '[Role.VIEWER]: [...reading, Permission.LEAD_WRITE],',
    checks: roles,
  },
  {
    name: 'agent-reads-the-audit-log',
    why: 'the role table is wider than docs/api.md says',
    file: 'src/account/permission.ts',
    from: `permission.endsWith(':read') && permission !== Permission.AUDIT_READ`,
    to: `permission.endsWith(':read')`,
    checks: roles,
  },
  {
    name: 'manager-makes-keys',
    why: 'the role table is wider than docs/api.md says',
    file: 'src/account/permission.ts',
    from: 'permission !== Permission.BROKER_WRITE && permission !== Permission.API_KEY_WRITE',
    to: 'permission !== Permission.BROKER_WRITE',
    checks: roles,
  },
  {
    name: 'manager-removes-owners',
    why: 'a manager takes the brokerage over',
    file: 'src/account/members/change-member.ts',
    from: `if (member.role === Role.OWNER) scope.viewer.require('broker:write');`,
    to: '',
    checks: members,
  },
  {
    name: 'last-owner-removed',
    why: 'a brokerage has nobody who may change it',
    file: 'src/account/members/change-member.ts',
    from: `if (owners <= 1) throw refusal('LAST_OWNER');`,
    to: 'void owners;',
    checks: members,
    only: 'the last owner',
  },
  {
    name: 'membership-not-locked',
    why: 'two owners who remove each other at once both succeed',
    file: 'src/account/members/change-member.ts',
    from: 'await tx.lock(Broker, tx.broker);',
    to: 'void Broker;',
    checks: members,
    only: 'two owners',
  },
  {
    name: 'key-stronger-than-its-maker',
    why: 'a manager makes a key that may what the manager may not',
    file: 'src/account/keys/create-api-key.ts',
    from: 'for (const permission of input.permissions) scope.viewer.require(permission);',
    to: '',
    checks: ['test/account/key-makers.test.ts'],
  },
  {
    name: 'invitation-good-for-ever',
    why: 'an old invitation opens the brokerage',
    file: 'src/account/members/accept-invitation.ts',
    from: 'acceptedAt: null, expiresAt: { $gt: scope.now() } }',
    to: 'acceptedAt: null }',
    checks: members,
  },
  {
    name: 'role-of-more-than-the-maker',
    why: 'a key for inviting people makes itself a manager',
    file: 'src/account/viewer.ts',
    from: 'for (const permission of permissionsOf[role]) this.require(permission);',
    to: 'void permissionsOf[role];',
    checks: ['test/account/members.test.ts'],
  },
];
