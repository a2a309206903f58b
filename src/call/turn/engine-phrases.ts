/** The sentences the engine speaks by itself. Everything else a lead hears comes from the model. */
export const phrases = {
  stillThere: ['¿Sigue ahí?', '¿Hola? ¿Me escucha?'],
  silenceFarewell: 'Parece que no me escucha, así que termino la llamada. Que tenga un muy buen día.',
  fillers: ['Déjeme ver un momento…', 'Un segundo, por favor…', 'Permítame revisarlo…'],
  asISaid: 'Como le decía, ',
  lineDropped: 'Disculpe, se cortó la comunicación.',
  doYouHearMe: '¿Me escucha bien?',
  technicalProblem: 'Disculpe, tengo un problema técnico y no puedo continuar. Le comunico con una persona del equipo.',
  timeIsUp: 'Debo terminar la llamada por ahora. Muchas gracias por su tiempo y que tenga un buen día.',
  optedOut: 'Entendido, no volveremos a llamarle. Disculpe la molestia y que tenga un buen día.',
  transferring: 'Le comunico con una persona del equipo. Un momento, por favor.',
  farewell: 'Muchas gracias por su tiempo. Que tenga un buen día.',
} as const;
