import type { FilterQuery } from '@mikro-orm/mongodb';
import { isSupportedCountry } from 'libphonenumber-js/max';
import { Broker } from '../../account/broker.entity.ts';
import { Channel } from '../../lead/channel.ts';
import { addLead } from '../../lead/create-lead.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { phoneIdentity, type PhoneIdentity } from '../../lead/identity/phone-identity.ts';
import type { InboundMessage } from '../../provider/message/message-provider.ts';
import type { Tx } from '../../storage/commit/tx.ts';
import { mendText } from '../../text/clean-text.ts';
import { textKinds } from '../../text/text-kinds.ts';
import { MessageStatus } from '../message.enums.ts';
import { Message } from '../message.entity.ts';

/** Enough for a family or an office; with more, the least active are not considered. */
const maxSharing = 100;
const { SENDING, SENT, UNKNOWN, DELIVERED, READ } = MessageStatus;
/** What a lead may have read and answers. SENDING: the answer can be here before the provider's word is stored. */
const mayHaveArrived = [SENDING, SENT, UNKNOWN, DELIVERED, READ];

/**
 * The lead who wrote, locked; a new one, named after its number or address, when nobody is known by it. Null for a sender
 * that is no person's number, such as a short code: nobody could be answered there.
 */
export async function inboundLead(tx: Tx, { channel, from }: InboundMessage): Promise<Lead | null> {
  const { country } = await tx.get(Broker, tx.broker);
  if (channel === 'email')
    return (
      (await byEmail(tx, from)) ??
      addLead(tx, { name: mendText(from, textKinds.title), email: from, country, source: channel })
    );
  const phone = readPhone(from, country);
  if (!phone) return null;
  const known = await tx.findOne(Lead, { phoneKey: phone.key });
  return known ? tx.lock(Lead, known.id) : addLead(tx, { name: from, phone, country: phone.country, source: channel });
}

/** A phone number belongs to one lead, an e-mail address may be shared: leads that are not archived come first. */
async function byEmail(tx: Tx, from: string): Promise<Lead | null> {
  const email = from.toLowerCase();
  const known =
    (await lastWrittenTo(tx, email, { email, archivedAt: null })) ??
    (await lastWrittenTo(tx, email, { email, archivedAt: { $ne: null } }));
  return known ? tx.lock(Lead, known.id) : null;
}

/** Of the leads that share an address the one that got the last message there; the newest when none got any. */
async function lastWrittenTo(tx: Tx, address: string, sharing: FilterQuery<Lead>): Promise<Lead | null> {
  // A message that goes out is activity: who was written to last is among the most active ones.
  const leads = await tx.find(Lead, sharing, { orderBy: { lastActivityAt: 'desc' }, limit: maxSharing });
  if (leads.length <= 1) return leads[0] ?? null;
  const leadId = await lastRecipient(tx, address, leads);
  const [newest] = leads.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  return leads.find(({ id }) => id === leadId) ?? newest!;
}

async function lastRecipient(tx: Tx, address: string, leads: readonly Lead[]): Promise<string | null> {
  const there = {
    leadId: { $in: leads.map(({ id }) => id) },
    channel: Channel.EMAIL,
    status: { $in: mayHaveArrived },
    // An answer goes to the address as its lead spelt it.
    $expr: { $eq: [{ $toLower: '$to' }, address] },
  };
  const wentAt = { $ifNull: ['$sentAt', '$createdAt'] };
  const latest = [{ $set: { wentAt } }, { $sort: { wentAt: -1, _id: -1 } }, { $limit: 1 }];
  const [last] = await (await tx.collection(Message)).aggregate([{ $match: there }, ...latest]);
  return (last?.['leadId'] as string | undefined) ?? null;
}

function readPhone(from: string, country: string): PhoneIdentity | null {
  const phone = phoneIdentity(from, isSupportedCountry(country) ? country : 'MX');
  return 'refused' in phone ? null : phone;
}
