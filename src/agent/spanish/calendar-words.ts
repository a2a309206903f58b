const weekdays = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

export const weekdayPattern = weekdays.join('|');
export const monthPattern = [...months, 'setiembre'].join('|');

/** 1 is Monday, as in ISO 8601. */
export function weekdayNumber(word: string): number {
  return weekdays.indexOf(word) + 1;
}

/** 1 is January. */
export function monthNumber(word: string): number {
  return months.indexOf(word === 'setiembre' ? 'septiembre' : word) + 1;
}

/** With accents, as it is said. */
export function weekdayName(weekday: number): string {
  return ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'][weekday - 1] ?? '';
}

export function monthName(month: number): string {
  return months[month - 1] ?? '';
}
