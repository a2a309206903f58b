import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, refusal } from '../errors.ts';
import { runExclusive } from '../runtime/keyed-mutex.ts';
import { acceptFormBodies } from '../server/http/form-body.ts';
import { asSystem, type Runtime, type Scope } from '../runtime/scope.ts';
import { mendTexts } from '../text/clean-text.ts';
import { answerInstructions } from './webhook/answer-instructions.ts';
import { answerRelayEnd } from './webhook/answer-relay-end.ts';
import { answerTransferEnd } from './webhook/answer-transfer-end.ts';
import { findAttempt } from './webhook/find-attempt.ts';
import { takeRecording } from './webhook/take-recording.ts';
import { takeStatus } from './webhook/take-status.ts';
import type { VoiceCall } from './voice-call.entity.ts';

type Params = Record<string, string>;
type VoiceRequest = FastifyRequest<{ Params: { callId: string; attemptToken: string }; Body: Params | null }>;

/** Answers one kind of webhook: instructions for the carrier, or nothing to say. */
type Answer = (scope: Scope, call: VoiceCall, params: Params) => Promise<string | void>;

const answers: Record<string, Answer> = {
  instructions: answerInstructions,
  status: async (scope, call, params) => {
    const event = scope.ports.voice!.parseStatus(params);
    if (event) await takeStatus(scope, call, event);
  },
  'relay-ended': async (scope, call, params) => {
    const event = scope.ports.voice!.parseRelayEnd(params);
    return event ? answerRelayEnd(scope, call, event) : scope.ports.voice!.renderHangUp();
  },
  'transfer-ended': async (scope, call, params) => {
    const event = scope.ports.voice!.parseTransferEnd(params);
    return event ? answerTransferEnd(scope, call, event) : scope.ports.voice!.renderHangUp();
  },
  recording: async (scope, call, params) => {
    const event = scope.ports.voice!.parseRecording(params);
    if (event) await takeRecording(scope, call, event);
  },
};

/** Mounts what the carrier of calls posts to: signed forms under `/webhooks/voice/<call>/<token>/…`. */
export async function mountVoice(http: FastifyInstance, runtime: Runtime): Promise<void> {
  await http.register(async (routes) => {
    acceptFormBodies(routes);
    for (const [name, answer] of Object.entries(answers)) {
      const path = `/webhooks/voice/:callId/:attemptToken/${name}`;
      routes.post(path, (request: VoiceRequest, reply) => take(runtime, request, reply, answer));
    }
  });
}

async function take(
  runtime: Runtime,
  request: VoiceRequest,
  reply: FastifyReply,
  answer: Answer,
): Promise<FastifyReply> {
  const params = request.body ?? {};
  refuseUnsigned(runtime, request, params);
  const { callId, attemptToken } = request.params;
  const call = await findAttempt(runtime.database.db, callId, attemptToken);
  if (!call) throw new AppError('NOT_FOUND');
  const scope = asSystem(runtime, call.broker, 'voice-webhook');
  const document = await runExclusive(call.id, () => answer(scope, call, mendTexts(params)));
  return document ? reply.type('text/xml').send(document) : reply.status(204).send();
}

/** Before anything is read: who cannot sign the exact address we gave out is not the carrier. */
function refuseUnsigned({ ports, publicUrl }: Runtime, { url, headers }: VoiceRequest, params: Params): void {
  const isSigned = ports.voice?.verifyWebhook({ url: `${publicUrl()}${url}`, headers, params });
  if (!isSigned) throw refusal('SIGNATURE_WRONG');
}
