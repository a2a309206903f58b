import type { Sentence } from '../../../language/language.ts';

/** What the rules say about a run as a whole: the campaign, the lead, and what ends it. */
export const runSentences = {
  CAMPAIGN_ACTIVE: { en: 'The campaign is active.', es: 'La campaña está activa.' },
  CAMPAIGN_OVER: { en: 'The campaign is over.', es: 'La campaña terminó.' },
  CAMPAIGN_NOT_ACTIVE: {
    en: 'The campaign is {status}; it goes on when it is active.',
    es: 'La campaña está {status}; continúa cuando esté activa.',
  },
  IN_CAMPAIGN: { en: 'The lead is in the campaign.', es: 'El lead está en la campaña.' },
  WENT_THROUGH: { en: 'The lead has been through the campaign.', es: 'El lead ya recorrió toda la campaña.' },
  LEFT_CAMPAIGN: { en: 'The lead has left the campaign.', es: 'El lead ya salió de la campaña.' },
  RUN_PAUSED: { en: 'Somebody paused it for this lead.', es: 'Alguien la puso en pausa para este lead.' },
  HOPS_COUNTED: {
    en: '{hops} campaigns led to this one.',
    es: 'Campañas que llevaron a esta: {hops}.',
  },
  HOPS_REACHED: {
    en: '{hops} campaigns led to this one; {most} is where it ends.',
    es: 'Campañas que llevaron a esta: {hops}. El límite es {most}.',
  },
  STEP_NEXT: { en: 'Step {step} of {steps} is next.', es: 'Sigue el paso {step} de {steps}.' },
  NO_STEP_LEFT: { en: 'No step is left.', es: 'No queda ningún paso.' },
  LEAD_ARCHIVED: { en: 'The lead is archived.', es: 'El lead está archivado.' },
  LEAD_NOT_ARCHIVED: { en: 'The lead is not archived.', es: 'El lead no está archivado.' },
  DO_NOT_CONTACT: {
    en: 'The lead asked not to be contacted.',
    es: 'El lead pidió que no lo contacten.',
  },
  OPTED_OUT: { en: 'The lead opted out of {channel}.', es: 'El lead pidió no recibir nada por {channel}.' },
  NOT_OPTED_OUT: { en: 'The lead has not opted out.', es: 'El lead no se ha dado de baja.' },
  NO_REPLY: {
    en: 'The lead has not replied since entering.',
    es: 'El lead no ha respondido desde que entró.',
  },
  REPLY_ENDS: {
    en: 'The lead replied on {at}, which ends this campaign.',
    es: 'El lead respondió el {at}, y eso termina esta campaña.',
  },
  REPLY_GOES_ON: {
    en: 'The lead replied on {at}; this campaign goes on.',
    es: 'El lead respondió el {at}; esta campaña continúa.',
  },
  NO_MEETING: {
    en: 'No meeting was booked since the lead entered.',
    es: 'No se ha agendado ninguna cita desde que entró el lead.',
  },
  MEETING_ENDS: {
    en: 'A meeting was booked on {at}, which ends this campaign.',
    es: 'Se agendó una cita el {at}, y eso termina esta campaña.',
  },
  MEETING_GOES_ON: {
    en: 'A meeting was booked on {at}; this campaign goes on.',
    es: 'Se agendó una cita el {at}; esta campaña continúa.',
  },
  STAGE_ENDS: {
    en: 'The lead reached the stage {stage}, which ends this campaign.',
    es: 'El lead llegó a la etapa {stage}, y eso termina esta campaña.',
  },
  STAGE_GOES_ON: {
    en: 'The lead is in the stage {stage}, which does not end this campaign.',
    es: 'El lead está en la etapa {stage}, que no termina esta campaña.',
  },
  ENTERED_AGAIN: {
    en: 'The lead entered the campaign again.',
    es: 'El lead volvió a entrar en la campaña.',
  },
  TAKEN_OUT: { en: 'Taken out by hand.', es: 'Retirado a mano.' },
  TAKEN_OUT_BECAUSE: { en: 'Taken out by hand: {text}', es: 'Retirado a mano: {text}' },
  NOTED: { en: '{text}', es: '{text}' },
} as const satisfies Record<string, Sentence>;
