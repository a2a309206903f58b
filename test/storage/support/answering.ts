import { asSystem, type Runtime, type Scope } from '../../../src/runtime/scope.ts';

/** A scope whose first commits reach the server and answer with a fault: as many as are given. */
export function answering(scope: Scope, faults: Error[]): Scope {
  const { client } = scope.runtime.database;
  const unsure = Object.create(client, {
    startSession: {
      value: () => {
        const session = client.startSession();
        const commit = session.commitTransaction.bind(session);
        session.commitTransaction = async () => {
          await commit();
          const fault = faults.shift();
          if (fault) throw fault;
        };
        return session;
      },
    },
  });
  const runtime: Runtime = { ...scope.runtime, database: { ...scope.runtime.database, client: unsure } };
  return asSystem(runtime, scope.viewer.broker, 'test');
}
