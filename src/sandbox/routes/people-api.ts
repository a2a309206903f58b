import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { personSchema } from '../people.ts';
import type { World } from '../world.ts';

/** Who lives at an address, and what was done to the world: the sandbox's own routes, without credentials. */
export function peopleApi(server: FastifyInstance, world: World): void {
  server.put<{ Params: { address: string } }>('/people/:address', async ({ params, body }, reply) => {
    const person = personSchema.safeParse(body);
    if (!person.success) return reply.code(400).send({ message: z.prettifyError(person.error) });
    world.people.put(params.address, person.data);
    return person.data;
  });

  server.get<{ Params: { address: string } }>('/people/:address', async ({ params }) =>
    world.people.at(params.address),
  );

  server.get<{ Querystring: { kind?: string } }>('/outbox', async ({ query: { kind } }) => ({
    effects: world.outbox.entries.filter((effect) => !kind || effect.kind === kind),
  }));
}
