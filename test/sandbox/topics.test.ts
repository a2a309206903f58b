import { expect, it } from 'vitest';

import { profileSchema } from '../../src/sandbox/callers/profile.ts';
import { answerTo, isFarewell } from '../../src/sandbox/callers/topics.ts';

const profile = profileSchema.parse({});

it.each([
  ['¿Es un buen momento para hablar?', 'Sí, dígame.'],
  ['Hola, ¿hablo con Ana?', 'Sí, soy yo.'],
  ['¿Con quién tengo el gusto?', 'Me llamo Ana.'],
  ['¿Cuál es su presupuesto aproximado?', 'Unos 120 millones.'],
  ['¿Cuánto piensa invertir?', 'Unos 120 millones.'],
  ['¿La propiedad es para vivir o para invertir?', 'Es para vivir.'],
  ['¿En qué comuna o sector está buscando?', 'Me interesa en Providencia.'],
  ['¿Para cuándo quiere mudarse?', 'Quisiera comprar en tres meses.'],
  ['¿Cuándo podríamos agendar una visita?', 'Sí, el martes a las cinco de la tarde.'],
  ['¿Pagaría con crédito hipotecario o al contado?', 'Sería con crédito hipotecario.'],
  ['¿Cuáles son sus ingresos mensuales?', 'Gano dos millones al mes.'],
  ['Entonces su presupuesto es de 120 millones, ¿es correcto?', 'Sí, correcto.'],
  ['¿Le confirmo la visita del martes a las 17? ', 'Sí, correcto.'],
  ['Me dijo su zona. ¿Y su presupuesto? Así busco mejor.', 'Unos 120 millones.'],
  ['¿Le gusta el mar?', 'Sí.'],
  ['Un momento, por favor.', null],
])('asked %j a person answers %j', (text, answer) => {
  expect(answerTo(text, profile)).toBe(answer);
});

it.each([
  ['Que tenga un buen día.', true],
  ['Adiós', true],
  ['Muy bien, entonces seguimos.', false],
])('%j is a goodbye: %s', (text, expected) => {
  expect(isFarewell(text)).toBe(expected);
});
