import { DateTime } from 'luxon';

import { normalize } from '../../text/normalize.ts';
import { affirmedPart } from './denials.ts';
import { readClockTime } from './read-clock-time.ts';
import { readDay } from './read-day.ts';

// Said of a time without "no": "el viernes a las 4 tengo junta".
const hindrance =
  /\bimposible\b|\bocupad[oa]s?\b|\bcompromisos?\b|\botr[oa] (?:cita|junta|reunion)\b|\btengo (?:una? |mi |que |el )?(?:junta|reunion|clase|consulta|medico|doctor|dentista|examen|vuelo|boda|evento|viaje|trabaj\w+|salir|ir)\b|(?<!\b(?:mi|el|del|de|su|un|al) )\btrabaj(?:o|amos|ando)\b|\bsalgo del? trabaj\w+|\bse (?:me|nos) (?:complica|dificulta|hace)\b|\b(?:de viaje|estoy fuera|estare fuera|fuera de la ciudad)\b|\bme queda (?:muy )?(?:mal|lejos|tarde|temprano)\b|\bmuy (?:tarde|temprano|dificil|complicado)\b|\bcancel\w+|\bya (?:tengo|hay) (?:algo|planes|otr\w+)/;

/**
 * The instant (ISO 8601, UTC) a day and hour said in `zone` mean, seen from `now` (ISO 8601).
 * Null when the day or the hour is missing, contradicts itself, is past or denied: who books must ask again.
 */
export function readMeetingTime(text: string, now: string, zone: string): string | null {
  const today = DateTime.fromISO(now, { zone });
  const possible = possiblePart(text);
  const time = readClockTime(possible);
  const day = readDay(possible, today);
  if (time === null || day === null) return null;
  const meeting = day.set(time);
  return meeting > today ? meeting.toUTC().toISO({ suppressMilliseconds: true }) : null;
}

/** Whether a yes to a proposed time says nothing against it: "sí, pero mejor a las seis" does, and "sí, pero trabajo". */
export function leavesTime(text: string, proposed: string, now: string, zone: string): boolean {
  const possible = possiblePart(text);
  const meeting = DateTime.fromISO(proposed, { zone });
  const time = readClockTime(possible);
  const day = readDay(possible, DateTime.fromISO(now, { zone }));
  const isSameTime = time === null || (time.hour === meeting.hour && time.minute === meeting.minute);
  return possible === normalize(text, 'NFC') && isSameTime && (day === null || day.hasSame(meeting, 'day'));
}

/** What a text says of days and hours, without the ones that do not suit. */
export function possiblePart(text: string): string {
  return affirmedPart(text, hindrance);
}
