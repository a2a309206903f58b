import type { Sentence } from '../../../language/language.ts';

/** What the rules say about one step for one lead: whether it is due, what stands against it, how its tries went. */
export const stepSentences = {
  STEP_RUNS: { en: 'Step {step} runs, attempt {attempt}.', es: 'Se ejecuta el paso {step}, intento {attempt}.' },
  DUE_LATER: { en: 'It is due on {at}.', es: 'Corresponde el {at}.' },
  DUE_SINCE: { en: 'It has been due since {at}.', es: 'Corresponde desde el {at}.' },
  CONDITIONS_UNMET: { en: '{unmet}', es: '{unmet}' },
  CONDITIONS_HOLD: { en: 'All conditions hold.', es: 'Se cumplen todas las condiciones.' },
  NO_CONDITIONS: { en: 'The step has no conditions.', es: 'El paso no tiene condiciones.' },
  STAGE_DIFFERS: {
    en: 'The lead is in the stage {stage}, not in {stages}.',
    es: 'El lead está en la etapa {stage}, no en {stages}.',
  },
  SCORE_BELOW: { en: 'The score {score} is below {least}.', es: 'El puntaje {score} es menor que {least}.' },
  SCORE_ABOVE: { en: 'The score {score} is above {most}.', es: 'El puntaje {score} es mayor que {most}.' },
  HAS_NOT_REPLIED: { en: 'The lead has not written.', es: 'El lead no ha escrito.' },
  HAS_REPLIED: { en: 'The lead has already written.', es: 'El lead ya escribió.' },
  FACTS_UNKNOWN: { en: 'Not known about the lead: {facts}.', es: 'No se sabe del lead: {facts}.' },
  TREATMENT_DIFFERS: {
    en: 'The treatment of the lead is {treatment}, not {treatments}.',
    es: 'El tratamiento del lead es {treatment}, no {treatments}.',
  },
  TREATMENT_HOLD: {
    en: 'The lead is on hold; it goes on when the treatment changes.',
    es: 'El lead está en espera; continúa cuando cambie el tratamiento.',
  },
  FOLLOWED_BY_HAND: {
    en: 'A person follows this lead up by hand.',
    es: 'Una persona da seguimiento a este lead a mano.',
  },
  TREATMENT_ALLOWS: {
    en: 'The treatment allows automatic steps.',
    es: 'El tratamiento permite pasos automáticos.',
  },
  NOT_A_MEETING: { en: 'The step is no meeting.', es: 'El paso no es una cita.' },
  MEETING_BEGINS: { en: 'It begins in {hours} hours.', es: 'Empieza en {hours} horas.' },
  TIME_NOT_AGREED: {
    en: 'The lead has not agreed to a time.',
    es: 'El lead no ha aceptado una fecha y hora.',
  },
  TIME_AGREED: { en: 'The lead agreed to {at}.', es: 'El lead aceptó el {at}.' },
  AGREED_TIME_FAR: {
    en: 'The time the lead agreed to, {at}, is more than two years ahead.',
    es: 'Para la fecha que aceptó el lead, {at}, faltan más de dos años.',
  },
  AGREED_TIME_PAST: {
    en: 'The time the lead agreed to, {at}, is past.',
    es: 'La fecha que aceptó el lead, {at}, ya pasó.',
  },
  INVITATION_ASKED_LATER: {
    en: 'The step books a meeting; whether its invitation may go out is asked when it does.',
    es: 'El paso agenda una cita; si su invitación puede salir se consulta al enviarla.',
  },
  CONTACTS_NOBODY: { en: 'The step contacts nobody.', es: 'El paso no contacta a nadie.' },
  POLICY_NOT_ASKED: {
    en: 'The contact policy was not asked, so nobody is contacted.',
    es: 'No se consultaron las reglas de contacto, así que no se contacta a nadie.',
  },
  MAY_CONTACT: { en: 'The lead may be contacted now.', es: 'Ahora se puede contactar al lead.' },
  CONTACT_NEVER_ALLOWED: { en: '{reasons}', es: '{reasons}' },
  CONTACT_LATER: {
    en: '{reasons} The lead may be contacted from {until}.',
    es: '{reasons} Se puede contactar al lead a partir del {until}.',
  },
  CONTACT_WAITED_TOO_LONG: {
    en: 'It waited too long; the limit in days is {days}. {reasons}',
    es: 'Esperó demasiado; el límite en días es {days}. {reasons}',
  },
  NOTHING_TRIED: { en: 'Nothing was tried yet.', es: 'Todavía no se ha intentado nada.' },
  ATTEMPT_UNDER_WAY: { en: 'Attempt {attempt} is under way.', es: 'El intento {attempt} está en curso.' },
  ATTEMPT_HELD_UP: {
    en: 'Attempt {attempt} has not gone out. {holdup}',
    es: 'El intento {attempt} no ha salido. {holdup}',
  },
  ATTEMPT_OVER: { en: 'Attempt {attempt} was {status}.', es: 'Resultado del intento {attempt}: {status}.' },
  TRIED_AGAIN: {
    en: 'Attempt {attempt} ended as "{outcome}"; it is tried again.',
    es: 'El intento {attempt} terminó como «{outcome}»; se vuelve a intentar.',
  },
  FALLS_BACK: {
    en: 'Attempt {attempt} ended as "{outcome}"; a message by {channel} goes out instead.',
    es: 'El intento {attempt} terminó como «{outcome}»; en su lugar sale un mensaje por {channel}.',
  },
  NOT_TRIED_AGAIN: {
    en: 'Attempt {attempt} ended as "{outcome}"; it was not tried again. {against}',
    es: 'El intento {attempt} terminó como «{outcome}»; no se volvió a intentar. {against}',
  },
  NO_FALLBACK: {
    en: 'Attempt {attempt} ended as "{outcome}"; no message by {channel} followed. {against}',
    es: 'El intento {attempt} terminó como «{outcome}»; no siguió ningún mensaje por {channel}. {against}',
  },
  STEP_OVER: {
    en: 'Attempt {attempt} ended as "{outcome}"; the step is over.',
    es: 'El intento {attempt} terminó como «{outcome}»; el paso terminó.',
  },
  UNKNOWN_SENT_AGAIN: {
    en: 'Nobody knows whether attempt {attempt} went out; this campaign sends once more.',
    es: 'No se sabe si el intento {attempt} salió; esta campaña envía una vez más.',
  },
  NOT_SENT_AGAIN: {
    en: 'Nobody knows whether attempt {attempt} went out; it was not sent again. {against}',
    es: 'No se sabe si el intento {attempt} salió; no se volvió a enviar. {against}',
  },
  UNKNOWN_ASKED: {
    en: 'Nobody knows whether attempt {attempt} went out; the provider is asked until {until}.',
    es: 'No se sabe si el intento {attempt} salió; se pregunta al proveedor hasta el {until}.',
  },
  UNKNOWN_FOR_GOOD: {
    en: 'Nobody knows whether attempt {attempt} went out, and the provider never said.',
    es: 'No se sabe si el intento {attempt} salió, y el proveedor nunca lo dijo.',
  },
} as const satisfies Record<string, Sentence>;
