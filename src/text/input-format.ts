import { cleanText, type Cleaned, type TextShape } from './clean-text.ts';
import { textKinds, type TextKind } from './text-kinds.ts';

/** Reads what was sent into an input field: the text as the operation sees it, or what is wrong with it. */
export type Read = (raw: string) => Cleaned;

const formats = new Map<object, Map<string, Read>>();

/** Says how the texts of an input field are read; of a list, each one. See `checkArgument`. */
export function Format(read: Read): PropertyDecorator {
  return (prototype, property) => {
    const known = formats.get(prototype) ?? new Map<string, Read>();
    formats.set(prototype, known.set(String(property), read));
  };
}

/** Free text of a kind. */
export function Text(kind: TextKind): PropertyDecorator {
  const shape: TextShape = textKinds[kind];
  return Format((raw) => cleanText(raw, shape));
}

/** How a field of an input class is read; undefined when nobody said. */
export function formatOf(prototype: object | null, property: string): Read | undefined {
  for (let at = prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const read = formats.get(at)?.get(property);
    if (read) return read;
  }
  return undefined;
}
