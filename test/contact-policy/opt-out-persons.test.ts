import { describe, expect, it } from 'vitest';
import { isOptOut, isSpokenOptOut } from '../../src/contact-policy/opt-out/opt-out-words.ts';

/** For each verb what is asked of tú, usted, ustedes, vosotros and vos. */
const contacting: [string, string[]][] = [
  ['llamar', ['llames', 'llame', 'llamen', 'llaméis', 'llamés']],
  ['escribir', ['escribas', 'escriba', 'escriban', 'escribáis', 'escribás']],
  ['contactar', ['contactes', 'contacte', 'contacten', 'contactéis', 'contactés']],
  ['marcar', ['marques', 'marque', 'marquen', 'marquéis', 'marqués']],
  ['molestar', ['molestes', 'moleste', 'molesten', 'molestéis', 'molestés']],
  ['buscar', ['busques', 'busque', 'busquen', 'busquéis', 'busqués']],
];
const again = ['vuelvas', 'vuelva', 'vuelvan', 'volváis', 'vuelvas'];
const stop = ['deja', 'deje', 'dejen', 'dejad', 'dejá'];
const stopping = ['dejes', 'deje', 'dejen', 'dejéis', 'dejés'];
const no = ['no', 'nunca más', 'jamás', 'ni', 'ya no', 'por favor no', 'mejor no', 'que no', 'no quiero que'];
const noThat = [
  'no deseo que',
  'no necesito que',
  'prefiero que no',
  'les pido que no',
  'me niego a que',
  'prohíbo que',
];
const yes = ['prefiero que', 'preferimos que', 'quiero que', 'necesito que', 'me gustaría que', 'mejor que', 'ojalá'];
const notSo = ['hoy', 'antes de las nueve', 'a las siete', 'los domingos', 'al trabajo', 'en inglés', 'hasta el lunes'];

const taking: [string, string[], string[], string[]][] = [
  ['sacar', ['saca', 'saque', 'saquen', 'sacad'], ['saques', 'saque', 'saquen', 'saquéis'], ['sacas', 'saca', 'sacan']],
  ['quitar', ['quita', 'quite', 'quiten', 'quitad'], ['quites', 'quite', 'quiten'], ['quitas', 'quita', 'quitan']],
  ['borrar', ['borra', 'borre', 'borren', 'borrad'], ['borres', 'borre', 'borren'], ['borras', 'borra', 'borran']],
];
const lists = ['de la lista', 'de su lista', 'de tu base de datos', 'de sus contactos', 'del grupo'];

describe('to each person, in each order of words,', () => {
  it.each(contacting)('a wish against "%s" ends contact', (verb, forms) => {
    const wishes = ['me', 'nos'].flatMap((me) => [
      ...forms.flatMap((form, person) => [
        ...[...no, ...noThat].map((word) => `${word} ${me} ${form}`),
        ...['más', 'nunca', 'por favor', 'gracias'].map((word) => `no ${me} ${form} ${word}`),
        ...['no', 'nunca', 'jamás', 'ya no'].map((word) => `${word} ${me} ${again[person]} a ${verb}`),
        ...['no', 'nunca', 'jamás', 'ya no'].map((word) => `${word} ${again[person]} a ${verb}${me}`),
        `${stop[person]} de ${verb}${me}`,
        `quiero que ${stopping[person]} de ${verb}${me}`,
      ]),
      ...['solicito no', 'favor de no', 'no', 'prohibido', 'les prohíbo', 'parar de'].map(
        (word) => `${word} ${verb}${me}`,
      ),
    ]);
    expect(wishes.filter((text) => !isHeard(text))).toEqual([]);
  });

  it.each(contacting)('a wish for "%s", or against one hour of it, ends nothing', (verb, forms) => {
    const wishes = ['me', 'nos'].flatMap((me) =>
      forms.flatMap((form, person) => [
        ...yes.map((word) => `${word} ${me} ${form}`),
        ...['no', 'nunca', 'no quiero que'].map((word) => `${word} ${stopping[person]} de ${verb}${me}`),
        ...notSo.flatMap((limit) => [`no ${me} ${form} ${limit}`, `prefiero que no ${me} ${form} ${limit}`]),
        `para que no ${me} ${form}`,
      ]),
    );
    expect(wishes.filter(isHeard)).toEqual([]);
  });

  it.each(taking)('"%s de la lista" ends contact when it is asked for', (verb, orders, wishes, statements) => {
    const asked = lists.flatMap((list) => [
      ...orders.flatMap((form) => [`${form}me ${list}`, `no quiero ${form}me ${list}`]),
      ...wishes.flatMap((form) => [`quiero que me ${form} ${list}`, `exijo que me ${form}`, `que me ${form} ${list}`]),
      ...statements.flatMap((form) => [`me ${form} ${list}`, `¿me ${form} ${list}?`]),
      `puedes ${verb}me ${list}`,
      `me pueden ${verb} ${list}`,
    ]);
    expect(asked.filter((text) => !isHeard(text))).toEqual([]);
  });

  it.each(taking)(
    '"%s de la lista" ends nothing when it is denied or about a home',
    (verb, orders, wishes, statements) => {
      const denied = lists.flatMap((list) => [
        ...wishes.flatMap((form) => [`no me ${form} ${list}`, `no quiero que me ${form} ${list}`]),
        ...wishes.map((form) => `quiero que ${form} la cita ${list}`),
        ...orders.map((form) => `${form} esa casa ${list}`),
        ...statements.map((form) => `¿por qué me ${form} ${list}?`),
        `no me quiero ${verb} ${list}`,
        `no me vayan a ${verb} ${list}`,
      ]);
      expect(denied.filter(isHeard)).toEqual([]);
    },
  );
});

/** Written and said alike: a sentence that is an opt-out in one only is neither. */
function isHeard(text: string): boolean {
  const [written, spoken] = [isOptOut(text), isSpokenOptOut(text)];
  expect(`${text}: ${spoken}`).toBe(`${text}: ${written}`);
  return written;
}
