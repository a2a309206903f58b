import { AgentType } from '../agent-type.ts';
import type { ConversationOutcome } from '../language-model.ts';

/** How a call of each agent is called, after "Llamada". */
export const callKinds: Readonly<Record<AgentType, string>> = {
  [AgentType.PERFILADOR]: 'de perfilamiento',
  [AgentType.CALIFICADOR_FINANCIERO]: 'de calificación financiera',
  [AgentType.AGENDADOR]: 'para agendar una visita',
  [AgentType.SEGUIMIENTO]: 'de seguimiento',
};

/** How each outcome is told, and what follows from it. */
export const outcomeWords: Readonly<Record<ConversationOutcome, readonly [string, string]>> = {
  completed: ['La conversación llegó a su fin.', 'Enviar opciones que sirvan.'],
  meeting_scheduled: ['Se agendó una visita.', 'Confirmar la visita el día anterior.'],
  call_back: ['Pidió que le llamemos en otro momento.', 'Volver a llamar cuando lo pidió.'],
  not_interested: ['Dijo que no le interesa.', 'No insistir; dejar el lead en pausa.'],
  opted_out: ['Pidió que no le contactemos más.', 'No volver a contactar.'],
  wrong_person: ['Contestó otra persona.', 'Corregir el teléfono.'],
  transferred: ['Se le comunicó con una persona del equipo.', 'Continuar la atención en persona.'],
  nobody_free: [
    'Se le iba a comunicar con una persona del equipo, no había nadie disponible y se le prometió que le llamarían.',
    'Que una persona del equipo le llame, como se le prometió.',
  ],
  incomplete: ['La llamada se cortó antes de terminar.', 'Volver a llamar para completar lo que falta.'],
  no_conversation: ['No hubo conversación.', 'Volver a intentar en otro horario.'],
};

/** What follows from a call that came to its end. */
export const nextSteps = {
  completeProfile: 'Completar el perfil.',
  checkFinances: 'Calificar financieramente.',
  bookVisit: 'Agendar una visita.',
  findFinancing: 'Revisar alternativas de financiamiento.',
  fixTimeInWriting: 'Escribir para fijar la hora de la visita.',
  callToGoOn: 'Llamar para avanzar con la compra.',
  sendOthers: 'Enviar otras opciones.',
} as const;
