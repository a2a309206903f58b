import { person } from '../growth/people.ts';

/** A CSV of that many people, all different and nobody known yet. Without quotes, so that splitting it is enough. */
export function leadFile(rowCount: number): string {
  const crowd = { broker: '', count: rowCount, memberIds: [''], now: new Date() };
  const rows = Array.from({ length: rowCount }, (_, n) => {
    const { name, phoneRaw, email } = person(crowd, n);
    return [name, phoneRaw, email ?? '', 'Puebla', String(1_000_000 + 1000 * (n % 3000))].join(',');
  });
  return ['nombre,telefono,correo,ciudad,presupuesto', ...rows, ''].join('\n');
}
