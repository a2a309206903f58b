import { describe, expect, it } from 'vitest';
import { Permission, permissionsOf, Role } from '../../src/account/permission.ts';

const reading = ['lead', 'template', 'campaign', 'call', 'file', 'broker'].map((slice) => `${slice}:read`);

describe('the role', () => {
  it.each<[Role, string[]]>([
    [Role.OWNER, Object.values(Permission)],
    [Role.VIEWER, reading],
    [Role.AGENT, [...reading, 'lead:write', 'call:write', 'file:write', 'dispatch:stop']],
    [
      Role.MANAGER,
      [
        ...reading,
        'audit:read',
        'dispatch:stop',
        'dispatch:resume',
        ...['lead', 'template', 'campaign', 'call', 'contact_policy', 'file', 'member'].map(
          (slice) => `${slice}:write`,
        ),
      ],
    ],
  ])('%s may do as docs/api.md says, and nothing else', (role, may) => {
    expect(permissionsOf[role].toSorted()).toEqual(may.toSorted());
  });
});
