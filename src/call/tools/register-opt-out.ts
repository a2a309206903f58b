import { SuppressionSource } from '../../contact-policy/contact-policy.enums.ts';
import { suppressContact } from '../../contact-policy/suppress-contact.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { onceFor, type CallTool } from './call-tool.ts';

const longestReason = 200;

/** Stops all contact with the lead, on every channel, in the words it was asked for. */
export const registerOptOut: CallTool = (scope, use) =>
  scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, use.leadId);
      const { said } = use.arguments;
      const reason =
        typeof said === 'string' && said !== '' ? said.slice(0, longestReason) : 'Asked for it on the phone';
      await suppressContact(tx, lead, null, reason, SuppressionSource.CALL);
      return { registered: true };
    },
    onceFor('registerOptOut', use),
  );
