import { Broker } from '../account/broker.entity.ts';
import { requireNear } from '../text/date-bounds.ts';
import type { Scope } from '../runtime/scope.ts';
import type { Tx } from '../storage/commit/tx.ts';
import type { CreateLeadInput } from './lead-input.types.ts';
import { enterLead, type NewLead } from './enter-lead.ts';
import type { Lead } from './lead.entity.ts';
import { ensureUnique } from './identity/ensure-unique.ts';
import { requireAssignee } from './work/require-assignee.ts';
import { requirePhone } from './identity/require-phone.ts';

/** A new lead; its phone is read as one of its country, else of the broker's. CONFLICT `lead_exists` when it is there already. */
export function createLead(scope: Scope, input: CreateLeadInput): Promise<Lead> {
  scope.viewer.require('lead:write');
  return scope.commit(
    async (tx) => {
      if (input.nextActionAt) requireNear('input.nextActionAt', input.nextActionAt, tx.now());
      const { idempotencyKey: _key, phone, facts, ...values } = input;
      const country = input.country ?? (await tx.get(Broker, tx.broker)).country;
      const identity = phone ? requirePhone(phone, country, 'input.phone') : null;
      return addLead(tx, { ...values, phone: identity, country, facts: facts ?? {} });
    },
    { operation: 'createLead', input },
  );
}

/** The new lead within a commit. CONFLICT `lead_exists` with `leadId` for a phone or external id that is taken. */
export async function addLead(tx: Tx, values: NewLead): Promise<Lead> {
  await ensureUnique(tx, { phoneKey: values.phone?.key ?? null, externalId: values.externalId ?? null });
  if (values.assigneeId) await requireAssignee(tx, values.assigneeId, 'input.assigneeId');
  return enterLead(tx, values);
}
