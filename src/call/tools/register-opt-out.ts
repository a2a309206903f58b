import { SuppressionSource } from '../../contact-policy/contact-policy.enums.ts';
import { suppressContact } from '../../contact-policy/suppression/suppress-contact.ts';
import { Lead } from '../../lead/lead.entity.ts';
import { mendText } from '../../text/clean-text.ts';
import { textKinds } from '../../text/text-kinds.ts';
import { onceFor, type CallTool } from './call-tool.ts';

/** Stops all contact with the lead, on every channel, in the words it was asked for. */
export const registerOptOut: CallTool = (scope, use) =>
  scope.commit(
    async (tx) => {
      const lead = await tx.lock(Lead, use.leadId);
      const { said } = use.arguments;
      const words = typeof said === 'string' ? mendText(said, textKinds.reason) : '';
      const reason = words === '' ? 'Asked for it on the phone' : words;
      await suppressContact(tx, lead, null, reason, SuppressionSource.CALL);
      return { registered: true };
    },
    onceFor('registerOptOut', use),
  );
