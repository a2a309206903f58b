import * as fc from 'fast-check';

const header = 'Folio,Nombre,Teléfono,Correo,Zona horaria,Ciudad,Presupuesto,Notas,Consentimiento,Fecha consentimiento';
const maybe = (...values: string[]) => fc.constantFrom('', ...values);
const row = fc
  .tuple(
    maybe('E1-#', 'E2-#', 'E3-#'),
    fc.constantFrom('Ana', 'Bea'),
    maybe('222 # 4501', '+52 1 222 # 4501', '222 # 4502', '222 # 4503', '12'),
    maybe('a#@example.com', 'b#@example.com', 'C#@example.com'),
    maybe('America/Tijuana', 'America/Monterrey'),
    maybe('Puebla'),
    maybe('2500000'),
    maybe('hola', 'otra'),
    maybe('sí', 'no'),
    maybe('2026-04-17', '2027-01-01'),
  )
  .map((cells) => cells.join(','));
/** Of few people, so that rows meet; a # is another in each run. */
export const filesOfFewPeople = fc
  .array(row, { minLength: 1, maxLength: 8 })
  .map((rows) => [header, ...rows].join('\n'));
