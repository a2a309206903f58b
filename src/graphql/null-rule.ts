import { fieldFault, type FieldFault } from '../errors.ts';

const filled = new Map<object, readonly string[]>();

/**
 * Names the fields of an update, by their paths, that are never empty. The rule of every update: an omitted field stays,
 * null clears it, and where it must not be empty null is refused.
 */
export function NeverNull(...paths: string[]): ClassDecorator {
  return (type) => void filled.set(type.prototype as object, paths);
}

/** The fields that are null and may not be. */
export function nullFaults(input: object, place: string): FieldFault[] {
  const paths = filled.get(Object.getPrototypeOf(input) as object) ?? [];
  return paths
    .filter((path) => valueAt(input, path.split('.')) === null)
    .map((path) => fieldFault(`${place}${path}`, 'NEVER_EMPTY'));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  return typeof value === 'object' && value !== null
    ? valueAt((value as Record<string, unknown>)[name], rest)
    : undefined;
}
