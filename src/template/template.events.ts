import type { NoDetails } from '../audit/events.ts';
import type { MessageTemplate } from './template.entity.ts';

declare module '../audit/events.ts' {
  interface Events {
    'template.created': { subject: MessageTemplate; details: NoDetails };
    'template.updated': { subject: MessageTemplate; details: NoDetails };
    /** `evenIfUsed`: whether the caller said that campaigns may need it. */
    'template.archived': { subject: MessageTemplate; details: { evenIfUsed: boolean } };
  }
}
