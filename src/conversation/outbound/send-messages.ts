import pLimit from 'p-limit';
import type { MessageProvider } from '../../provider/message/message-provider.ts';
import { asSystem, type Runtime } from '../../runtime/scope.ts';
import { isTransient } from '../../storage/commit/retry.ts';
import { waitedForFirst } from '../../storage/find-due.ts';
import { handOver, lookUp } from './ask-provider.ts';
import { claimMessages, type ClaimedMessage } from './claim-messages.ts';
import { webhookUrl } from '../inbound/webhook-token.ts';
import { markSending } from './mark-sending.ts';
import { MessageStatus } from '../message.enums.ts';
import { Message } from '../message.entity.ts';
import { Settlement } from './settlement.ts';

const maxAtOnce = 50;
/** Two rounds: also at a provider that takes its 12 seconds each time, all of them are asked while the claim holds. */
const maxClaimed = 2 * maxAtOnce;
/** Milliseconds after which a run claims no more. */
const slice = 5000;

interface Sending {
  runtime: Runtime;
  provider: MessageProvider;
  settlement: Settlement;
  /** When the claim may no longer be acted on. */
  until: number;
  /** Bounds what the provider is asked at once. */
  oneOfMany: ReturnType<typeof pLimit>;
}

/** Sends what is due at all brokers and finds out about what a crash or a lost answer left open; answers how many messages that were. */
export async function sendMessages(runtime: Runtime): Promise<number> {
  const provider = runtime.ports.messages;
  if (!provider) return 0;
  const end = performance.now() + slice;
  let [done, claimed] = [0, 0];
  do {
    claimed = await sendClaim(runtime, provider);
    done += claimed;
  } while (claimed > 0 && performance.now() < end);
  return done;
}

async function sendClaim(runtime: Runtime, provider: MessageProvider): Promise<number> {
  const states = [MessageStatus.PLANNED, MessageStatus.SENDING, MessageStatus.UNKNOWN];
  const { lease, until, messages } = await claimMessages(runtime, states, maxClaimed);
  const sending = { runtime, provider, until, settlement: new Settlement(runtime), oneOfMany: pLimit(maxAtOnce) };
  const perBroker = Map.groupBy(messages, ({ broker }) => broker);
  await Promise.all([...perBroker].map(([broker, own]) => sendOfBroker(sending, broker, lease, own)));
  await sending.settlement.done();
  return messages.length;
}

async function sendOfBroker(sending: Sending, broker: string, lease: string, claimed: ClaimedMessage[]): Promise<void> {
  const { lookup, idempotent } = sending.provider.capabilities;
  // Without a lookup, the same key again is the way to find out, when the provider keeps keys.
  const toSend = claimed.filter((message) => message.status === MessageStatus.PLANNED || (idempotent && !lookup));
  const toFind = claimed.filter((message) => !toSend.includes(message));
  await Promise.all([findOut(sending, broker, toFind), send(sending, broker, lease, toSend)]);
}

async function send(sending: Sending, broker: string, lease: string, claimed: ClaimedMessage[]): Promise<void> {
  if (claimed.length === 0) return;
  const { settlement, until, oneOfMany } = sending;
  const replyUrl = await webhookUrl(sending.runtime, broker);
  const marked = await mark(sending, broker, lease, claimed);
  const actOn = async (message: Message) => {
    // A process that was frozen or starved meanwhile: whoever has the message now looks it up first.
    if (performance.now() > until) return;
    const isStopped = await sending.runtime.stops.holds(broker, { kind: 'message', campaignId: message.campaignId });
    settlement.add(broker, message.key, isStopped ? { kind: 'withheld' } : await handOver(sending, message, replyUrl));
  };
  await Promise.all(marked.toSorted(waitedForFirst).map((message) => oneOfMany(actOn, message)));
}

/** What cannot be marked is not sent, and keeps no other from it: its lease ends, and then it is claimed again. */
async function mark(sending: Sending, broker: string, lease: string, claimed: ClaimedMessage[]): Promise<Message[]> {
  const { runtime } = sending;
  const ids = claimed.map(({ id }) => id);
  try {
    return await markSending(asSystem(runtime, broker, 'send-messages'), lease, ids);
  } catch (error) {
    if (claimed.length > 1 && !isTransient(error)) {
      const half = Math.ceil(claimed.length / 2);
      const first = await mark(sending, broker, lease, claimed.slice(0, half));
      return [...first, ...(await mark(sending, broker, lease, claimed.slice(half)))];
    }
    runtime.log.error({ err: error, broker, ids }, 'messages could not be marked as being sent; they are tried again');
    return [];
  }
}

async function findOut(
  { runtime, provider, settlement, oneOfMany }: Sending,
  broker: string,
  claimed: ClaimedMessage[],
): Promise<void> {
  if (claimed.length === 0) return;
  const { read } = asSystem(runtime, broker, 'send-messages');
  const messages = await read.find(Message, { _id: { $in: claimed.map(({ id }) => id) } });
  await Promise.all(
    messages.map(({ key }) => oneOfMany(async () => settlement.add(broker, key, await lookUp(provider, key)))),
  );
}
