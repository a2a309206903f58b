import { describe, expect, it } from 'vitest';

import { isOutOfOffice } from '../../src/agent/spanish/out-of-office.ts';

describe('an answer', () => {
  it.each([
    'Estoy fuera de la oficina hasta el lunes',
    'Respuesta automática: estaré de vacaciones y vuelvo el 3',
    'Gracias por comunicarte con nosotros. Nuestro horario es de 9 a 18',
    'Respuesta automática: no estaré disponible hasta el 5 de enero',
    'Estoy fuera de la oficina del 3 al 10 de mayo. Para urgencias contacte a Luis Pérez.',
    'Gracias por contactarnos. Le responderemos a la brevedad.',
    'I am out of the office until Monday and will reply on my return',
    'Automatic reply: I am away',
    'Me encuentro de licencia y regreso el 4. Si es urgente escriba a soporte@x.mx',
    'Auto-reply: thanks for your message',
    'Estoy fuera de la oficina sin acceso al correo, pero responderé en cuanto regrese.',
    'Este es un mensaje automático, por favor no responda',
    'Estaré de vacaciones hasta el 15 de agosto. Responderé a mi regreso.',
    'Gracias por su mensaje. En breve le responderemos. Nuestro horario es de lunes a viernes.',
    'Out of office: back on Jan 3',
    'En este momento no estamos disponibles. Deje su mensaje y le contestaremos pronto.',
    'Estoy de vacaciones, regreso el lunes. Saludos, Ana',
    'Gracias por comunicarte con Tacos Luna. ¿En qué podemos ayudarte? Nuestro horario es de 9 a 18.',
    'Contestador automático: no puedo atenderle',
  ])('"%s" is of a machine', (text) => {
    expect(isOutOfOffice(text)).toBe(true);
  });

  it.each([
    'Hola, busco en Ñuñoa',
    'Estoy en la oficina, llámeme',
    'Gracias por su mensaje. Me interesa la casa, ¿me responde pronto por favor?',
    'Estoy de viaje y no vuelvo hasta el lunes, pero mándeme info',
    'estamos de vacaciones hasta el 15 pero sí queremy verla',
    'Gracias por tu mensaje, sí me interesa, contéstame pronto',
    'gracias por comunicarse, podemos verla el sábado? mi horario es de tarde',
    'Estamos de vacaciones y volvemos el 20, nos guarda la cita?',
    'estoy fuera de la oficina pero me puede escribir por aquí',
    'estoy en licencia hasta marzo, quiero comprar antes de volver',
    'recibí su mensaje automático y me interesa la casa',
    "I'm out of the office today, can you call me tomorrow?",
    'Estoy de vacaciones, vuelvo el lunes, la podemos ver el martes',
    'Gracias por su mensaje, ¿en qué horario puedo ver la casa?',
    'Estoy de viaje, regreso el martes y la quiero ver',
    'estoy fuera de la oficina, llámeme al celular',
    'Estoy de viaje hasta el jueves, mándeme fotos por favor',
    'Me llegó una respuesta automática, ¿me puede contestar alguien?',
    'Estoy de permiso hasta el lunes, ese día puedo verla',
    'Gracias por contactarnos, nos interesa verla pronto',
    'en este momento no estamos disponibles para ir a verla, el lunes sí',
  ])('"%s" is of a person', (text) => {
    expect(isOutOfOffice(text)).toBe(false);
  });

  it.each(['estoy de viaje ', 'gracias por su mensaje ', 'este mensaje '])(
    'of nothing but "%s" is read, however long',
    (text) => {
      expect(isOutOfOffice(text.repeat(200_000 / text.length))).toBe(false);
    },
  );
});
