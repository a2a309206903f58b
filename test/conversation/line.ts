import type { MessageReading } from '../../src/agent/language-model.ts';
import { newBroker } from '../support/brokers.ts';
import { AuditLogsDocument } from '../support/graphql/graphql.ts';
import { writeAsLead } from '../support/inbound.ts';
import { newLead } from '../support/leads.ts';
import { ScriptedMessages } from '../support/scripted-messages.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { SaidModel } from './said-model.ts';

/** An application between leads who write, a provider and a model that do what a test says. */
export class Line {
  readonly provider = new ScriptedMessages();
  readonly model = new SaidModel();
  #app: TestApp | null = null;

  async open(): Promise<TestApp> {
    this.#app = await openTestApp({ ports: { messages: this.provider, model: this.model } });
    return this.#app;
  }

  /** A lead of a new broker who can write to it by WhatsApp; `reading` is what the model will understand. */
  async newWriter(reading: Partial<MessageReading> = {}) {
    const app = this.#app!;
    // What an earlier test left would otherwise be read as this one says.
    await app.runDueJobs();
    Object.assign(this.model, { reading, failures: 0, asked: [], before: () => undefined });
    const ana = await newBroker(app);
    const lead = await newLead(ana);
    const from = lead.phone!;
    const write = (body: string, sid?: string) =>
      writeAsLead(app, ana.brokerId, { from, body, prefix: 'whatsapp:', ...(sid && { sid }) });
    const eventsOf = async () => {
      const { auditLogs } = await ana.run(AuditLogsDocument, { filter: { leadId: lead.id }, first: 100 });
      return auditLogs.edges.map(({ node }) => node);
    };
    return { ana, lead, write, eventsOf };
  }
}
