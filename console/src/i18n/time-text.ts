const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long, in the largest unit that fits: `3 d`, `5 h`, `12 min`; the text for "now" below a minute. */
export function durationText(milliseconds: number, language: string, now: string): string {
  if (milliseconds < minute) return now;
  if (milliseconds < hour) return unitText(milliseconds / minute, 'minute', language);
  if (milliseconds < day) return unitText(milliseconds / hour, 'hour', language);
  return unitText(milliseconds / day, 'day', language);
}

function unitText(amount: number, unit: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(Math.floor(amount));
}

/** Minutes and seconds as on a clock: `2:05`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Day and time of an instant, in the broker's time zone. */
export function instantText(iso: string, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(iso));
}
