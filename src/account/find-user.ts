import type { Scope } from '../runtime/scope.ts';

export interface UserName {
  name: string;
  email: string;
}

/** Name and address of the user behind a membership the viewer was given; batched. */
export async function findUser(scope: Scope, userId: string): Promise<UserName> {
  const user = await scope.batch<UserName>('user', userId, async (ids) => {
    const rows = await scope.runtime.database.db
      .collection<{ _id: string } & UserName>('users')
      .find({ _id: { $in: ids } }, { projection: { name: 1, email: 1 } })
      .toArray();
    return new Map(rows.map((row) => [row._id, { name: row.name, email: row.email }]));
  });
  return user ?? { name: '', email: '' };
}
