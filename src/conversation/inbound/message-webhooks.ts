import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, refusal } from '../../errors.ts';
import { runExclusive } from '../../runtime/keyed-mutex.ts';
import { acceptFormBodies } from '../../server/http/form-body.ts';
import { asSystem, type Runtime } from '../../runtime/scope.ts';
import { mendTexts } from '../../text/clean-text.ts';
import { brokerOfToken } from './webhook-token.ts';
import { noteDelivery } from './note-delivery.ts';
import { receiveMessage } from './receive-message.ts';

type InboundRequest = FastifyRequest<{ Params: { routeToken: string }; Body: Record<string, string> | undefined }>;

/**
 * Mounts `POST /webhooks/messages/:routeToken`, where the provider posts what leads write and what became of our messages.
 * Unsigned: 403. What is stored is answered with 204 at once; jobs do the rest.
 */
export async function mountInboundMessages(http: FastifyInstance, runtime: Runtime): Promise<void> {
  await http.register(async (webhooks) => {
    acceptFormBodies(webhooks);
    webhooks.post('/webhooks/messages/:routeToken', (request: InboundRequest, reply) =>
      receive(runtime, request, reply),
    );
  });
}

async function receive(runtime: Runtime, request: InboundRequest, reply: FastifyReply): Promise<FastifyReply> {
  const provider = runtime.ports.messages;
  if (!provider) throw refusal('MESSAGES_NOT_CONFIGURED');
  const params = request.body ?? {};
  // The address as the provider was given it: the Host header is the caller's to choose. Before anything is read.
  const url = `${runtime.publicUrl()}${request.url}`;
  if (!provider.verifyInbound({ url, headers: request.headers, params })) throw refusal('SIGNATURE_WRONG');
  const broker = await brokerOfToken(runtime, request.params.routeToken);
  if (!broker) throw new AppError('NOT_FOUND');
  const scope = asSystem(runtime, broker, 'inbound-messages');
  const posted = mendTexts(params);
  const inbound = provider.parseInbound(posted, scope.now());
  const delivery = inbound ? null : provider.parseDelivery(posted);
  if (inbound) await runExclusive(`${broker} ${inbound.from}`, () => receiveMessage(scope, inbound));
  if (delivery) await runExclusive(delivery.providerMessageId, () => noteDelivery(scope, delivery));
  return reply.status(204).send();
}
