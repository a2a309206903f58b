import type { ApiClient } from './api-client.ts';

type Print = (line: string) => void;
type Row = Record<string, any>;

/** A line per thing that happens, from the same subscriptions that a dashboard uses. */
export function narrate(api: ApiClient, print: Print): void {
  const said = (line: string) => print(`${new Date().toLocaleTimeString('es-MX', { hour12: false })}  ${line}`);
  const names = new LeadNames(api);
  const calls = new Set<string>();
  const tell = (leadId: string, line: (name: string) => string) =>
    void names.of(leadId).then((name) => said(line(name)));

  api.follow(
    'StageChanges',
    {},
    ({ stageChanges }) => stageChanges.id,
    ({ stageChanges: { leadId, from, to, reason } }) =>
      tell(leadId, (name) => `${name}: ${String(from).toLowerCase()} → ${String(to).toLowerCase()} (${reason})`),
  );
  api.follow(
    'Activity',
    {},
    ({ activity }) => activity.id,
    ({ activity }) => {
      const line = activityLine(activity);
      if (line && activity.leadId) tell(activity.leadId, (name) => `${name}: ${line}`);
    },
  );
  api.follow(
    'CallUpdates',
    {},
    ({ callUpdates }) => callUpdates.id,
    ({ callUpdates: { call } }) => {
      if (calls.has(call.id)) return;
      calls.add(call.id);
      tell(call.leadId, (name) => `${name}: se inicia una llamada`);
      api.follow(
        'CallTranscript',
        { callId: call.id },
        ({ callTranscript }) => callTranscript.seq,
        ({ callTranscript: { speaker, text, interrupted } }) =>
          tell(call.leadId, (name) => `   ${speaker === 'BOT' ? 'agente' : name}: ${text}${interrupted ? ' […]' : ''}`),
      );
    },
  );
}

const lines: Record<string, string> = {
  'message.sent': 'mensaje enviado',
  'message.received': 'respondió por mensaje',
  'meeting.scheduled': 'cita agendada',
  'suppression.added': 'pidió no ser contactado',
  'call.ended': 'la llamada terminó',
  'call.summarized': 'resumen de la llamada escrito',
};

function activityLine({ event }: Row): string | null {
  return lines[event as string] ?? null;
}

class LeadNames {
  readonly #api: ApiClient;
  readonly #names = new Map<string, Promise<string>>();

  constructor(api: ApiClient) {
    this.#api = api;
  }

  of(leadId: string): Promise<string> {
    const known =
      this.#names.get(leadId) ?? this.#api.run('Lead', { id: leadId }).then(({ lead }) => lead.name as string);
    this.#names.set(leadId, known);
    return known;
  }
}
