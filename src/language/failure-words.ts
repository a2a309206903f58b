import type { Sentence } from './language.ts';

/** Why a message or a call did not arrive, as a part of a sentence. */
export const failureWords = {
  contact_not_allowed: {
    en: 'the contact rules forbade it just before it would have gone out',
    es: 'las reglas de contacto lo prohibieron justo antes de que saliera',
  },
  invalid_recipient: {
    en: 'the provider knows no such number or address',
    es: 'el proveedor no conoce ese número o esa dirección',
  },
  no_route: {
    en: 'the provider has no way to this destination',
    es: 'el proveedor no tiene forma de llegar a ese destino',
  },
  opted_out: {
    en: 'the recipient asked the provider to be left alone',
    es: 'el destinatario pidió al proveedor que no le escriban ni llamen',
  },
  outside_window: {
    en: 'the channel takes free texts only within 24 hours after the lead wrote',
    es: 'el canal solo admite textos libres en las 24 horas posteriores a lo que escribió el lead',
  },
  sender_configuration: {
    en: "the provider does not accept the sender's number or its settings",
    es: 'el proveedor no acepta el número del remitente o su configuración',
  },
  geo_permission: {
    en: 'the account may not reach this country',
    es: 'la cuenta no tiene permiso para ese país',
  },
  authentication: {
    en: "the provider does not accept the account's credentials",
    es: 'el proveedor no acepta las credenciales de la cuenta',
  },
  queue_full: { en: "the provider's queue is full", es: 'la cola del proveedor está llena' },
  already_ended: { en: 'the call was over already', es: 'la llamada ya había terminado' },
  blocked: { en: 'the carrier or the channel blocked it', es: 'el operador o el canal lo bloqueó' },
  other: { en: 'the provider refused for another reason', es: 'el proveedor lo rechazó por otro motivo' },
  rate_limited: { en: 'the provider was asked too often', es: 'se consultó al proveedor demasiadas veces' },
  server_error: { en: 'the provider failed on its side', es: 'el proveedor tuvo un fallo propio' },
  unreachable: { en: 'no connection to the provider was made', es: 'no hubo conexión con el proveedor' },
  timeout: { en: 'the provider did not answer in time', es: 'el proveedor no respondió a tiempo' },
  connection_lost: {
    en: 'the connection to the provider broke',
    es: 'se cortó la conexión con el proveedor',
  },
  channel_not_available: {
    en: 'the provider does not carry this channel',
    es: 'el proveedor no ofrece ese canal',
  },
  no_caller_number: { en: 'no number to call from is set', es: 'no hay un número desde el que llamar' },
  carrier_silent: { en: 'the carrier never took the call', es: 'el operador nunca tomó la llamada' },
  not_received: { en: 'the provider never received it', es: 'el proveedor nunca lo recibió' },
  not_known: { en: 'whether it went out cannot be told', es: 'no se puede saber si salió' },
  not_delivered: {
    en: 'the provider took it and could not deliver it',
    es: 'el proveedor lo recibió y no pudo entregarlo',
  },
  not_read: { en: 'the language model could not read it', es: 'el modelo de lenguaje no pudo leerlo' },
  stopped: { en: 'a member stopped it', es: 'un miembro lo detuvo' },
  treatment_forbids: {
    en: 'the treatment of the lead left the next action to a person, or to nobody for now',
    es: 'el tratamiento del lead dejó la próxima acción a una persona, o a nadie por ahora',
  },
  recipient_changed: {
    en: 'the lead is no longer reached by that number or address',
    es: 'al lead ya no se le contacta en ese número o dirección',
  },
  campaign_over: {
    en: 'the campaign that planned it is over, or the lead left it',
    es: 'la campaña que lo planificó terminó, o el lead salió de ella',
  },
  overdue: {
    en: 'it was overdue when a stop was lifted, without what was overdue',
    es: 'estaba atrasado cuando se levantó una detención, sin lo atrasado',
  },
} as const satisfies Record<string, Sentence>;
