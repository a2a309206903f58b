import { isSupportedCountry } from 'libphonenumber-js/max';
import { Broker } from '../account/broker.entity.ts';
import { addLead } from '../lead/create-lead.ts';
import { Lead } from '../lead/lead.entity.ts';
import { phoneIdentity, type PhoneIdentity } from '../lead/phone-identity.ts';
import type { InboundMessage } from '../provider/message/message-provider.ts';
import type { Tx } from '../storage/commit/tx.ts';
import { mendText } from '../text/clean-text.ts';
import { textKinds } from '../text/text-kinds.ts';

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

async function byEmail(tx: Tx, from: string): Promise<Lead | null> {
  const [known] = await tx.find(Lead, { email: from.toLowerCase() }, { orderBy: { createdAt: 'desc' }, limit: 1 });
  return known ? tx.lock(Lead, known.id) : null;
}

function readPhone(from: string, country: string): PhoneIdentity | null {
  const phone = phoneIdentity(from, isSupportedCountry(country) ? country : 'MX');
  return 'refused' in phone ? null : phone;
}
