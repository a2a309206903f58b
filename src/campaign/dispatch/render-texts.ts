import type { Lead } from '../../lead/lead.entity.ts';
import { meetingUrlOf } from '../../meeting/lead-meetings.ts';
import type { Scope } from '../../runtime/scope.ts';
import { apiName } from '../../language/api-name.ts';
import { renderForLead, type SendableText } from '../../template/render-for-lead.ts';
import { MessageTemplate } from '../../template/template.entity.ts';
import { said, type Said } from '../rules/said.ts';

/** A message for one lead, or why none can be written. */
type Written = SendableText | { refused: Said };

/** What leads will read, written before the commit so that the commit is short. */
export class LeadTexts {
  readonly #scope: Scope;
  readonly #written = new Map<string, Promise<Written>>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** The template as the lead reads it. Asked for together, all are one batch of reads. */
  write(lead: Lead, templateId: string): Promise<Written> {
    const key = `${lead.id}:${templateId}`;
    const text = this.#written.get(key) ?? this.#render(lead, templateId);
    this.#written.set(key, text);
    return text;
  }

  async #render(lead: Lead, templateId: string): Promise<Written> {
    const template = await this.#scope.read.get(MessageTemplate, templateId);
    if (template.archivedAt) return { refused: said('TEMPLATE_ARCHIVED') };
    const url = template.variables.some((name) => name.startsWith('meeting'))
      ? await meetingUrlOf(this.#scope, lead.id)
      : null;
    const text = await renderForLead(this.#scope, template, lead, url);
    if ('missing' in text) return { refused: said('VALUES_MISSING', { missing: text.missing }) };
    if ('tooLong' in text) {
      const { channel, length, max } = text.tooLong;
      return { refused: said('TEXT_TOO_LONG', { channel: apiName(channel), length, max }) };
    }
    return text;
  }
}
