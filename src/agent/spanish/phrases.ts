/** Fixed sentences of the scripted agents on the phone. */
export const phrases = {
  optedOut: 'Entendido, no volveremos a llamarle. Disculpe la molestia y que tenga un buen día.',
  optOutFailed: 'Entendido. No pude registrarlo yo mismo, así que le comunico con una persona del equipo.',
  transferring: 'Claro, le comunico con una persona del equipo.',
  nobodyFree:
    'En este momento no hay nadie disponible; le pediremos a una persona del equipo que le llame. Que tenga un buen día.',
  wrongPerson: 'Disculpe la molestia, corregiremos el dato. Que tenga un buen día.',
  notInterested: 'Entendido, muchas gracias por decírmelo. Que tenga un buen día.',
  badMoment: 'Entiendo, no le quito más tiempo.',
  goodbye: 'Muchas gracias por su tiempo. Hasta luego.',
  meetingTaken: 'Disculpe, no pude agendar esa hora.',
  thanks: 'Muchas gracias por su tiempo y que tenga un buen día.',
  thanksAfterBooking: 'Muchas gracias y que tenga un buen día.',
  goodDay: 'Que tenga un buen día.',
  callLater: 'Le llamaremos en otro momento.',
  callThen: 'Anotado, le llamaremos entonces.',
  profileDone: 'Con eso tengo lo necesario. Le enviaremos opciones que le sirvan.',
  visitNext: 'Con estos datos podemos avanzar; el siguiente paso es coordinar una visita.',
  alternativesNext: 'Una persona del equipo revisará las alternativas y le escribirá.',
  visitLeftOpen: 'Dejo la visita sin agendar y le escribimos para fijar la hora.',
  visitByMessage: 'Le escribimos para fijar el día de la visita.',
  stepsByPhone: 'Una persona del equipo le llamará con los siguientes pasos.',
  otherOptions: 'Le enviaremos otras opciones.',
  atYourService: 'Quedamos a su disposición.',
} as const;

/** Fixed sentences of written answers. */
export const writtenPhrases = {
  optedOut: 'Entendido, no le escribiremos más. Disculpe la molestia.',
  questionPassedOn: 'Le paso su pregunta a una persona del equipo.',
  noted: 'Gracias, lo anoto.',
  enough: 'Con eso es suficiente por ahora; una persona del equipo le escribirá pronto.',
} as const;

/** Why a tool is called, as people of the broker read it. */
export const toolReasons = {
  profileConfirmed: 'Perfil completo y confirmado',
  canPay: 'Puede pagar lo que busca',
  goesOnAfterVisit: 'Quiere avanzar después de la visita',
  wantsPerson: 'Pide hablar con una persona del equipo',
  optOutFailed: 'No se pudo registrar la baja que pidió',
} as const;
