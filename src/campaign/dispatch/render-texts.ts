import type { Lead } from '../../lead/lead.entity.ts';
import { meetingUrlOf } from '../../meeting/lead-meetings.ts';
import type { Scope } from '../../scope.ts';
import { renderForLead, type LeadText } from '../../template/render-for-lead.ts';
import { MessageTemplate } from '../../template/template.entity.ts';

/** What leads will read, written before the commit so that the commit is short. */
export class LeadTexts {
  readonly #scope: Scope;
  readonly #written = new Map<string, Promise<LeadText | null>>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** The template as the lead reads it; null when the template is archived. Asked for together, all are one batch of reads. */
  write(lead: Lead, templateId: string): Promise<LeadText | null> {
    const key = `${lead.id}:${templateId}`;
    const text = this.#written.get(key) ?? this.#render(lead, templateId);
    this.#written.set(key, text);
    return text;
  }

  async #render(lead: Lead, templateId: string): Promise<LeadText | null> {
    const template = await this.#scope.read.get(MessageTemplate, templateId);
    if (template.archivedAt) return null;
    const url = template.variables.some((name) => name.startsWith('meeting'))
      ? await meetingUrlOf(this.#scope, lead.id)
      : null;
    return renderForLead(this.#scope, template, lead, url);
  }
}
