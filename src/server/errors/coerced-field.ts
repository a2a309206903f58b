const refusedVariable =
  /^Variable "\$(?<variable>\w+)" (?:got invalid value(?: at "(?<place>[\w.[\]]*)")?; (?:Field "(?<name>\w+)")?|of )/;

/** The field in which a variable of the wrong type was sent, spelt as our own rules spell it; null for another refusal. */
export function coercedField(message: string): string | null {
  const { variable, place, name } = refusedVariable.exec(message)?.groups ?? {};
  const field = (place ?? variable)?.replaceAll(/\[(\d+)\]/g, '.$1');
  if (field === undefined) return null;
  return name ? `${field}.${name}` : field;
}
