import type { EntityClass, StoredEntity } from '../stored-entity.ts';

type Target = () => EntityClass<StoredEntity>;

const references = new Map<object, Map<string, Target>>();
const personal = new Map<object, Set<string>>();

/** Marks a property that holds the id of another entity; the flush guard refuses an id of another broker. */
export function Reference(target: Target): PropertyDecorator {
  return (prototype, property) => {
    const marked = references.get(prototype) ?? new Map<string, Target>();
    references.set(prototype, marked.set(String(property), target));
  };
}

/** Marks a property with personal data: logs and the audit trail keep it apart, where erasing can reach it. */
export function Personal(): PropertyDecorator {
  return (prototype, property) => {
    const marked = personal.get(prototype) ?? new Set<string>();
    personal.set(prototype, marked.add(String(property)));
  };
}

/** Of a class and those it extends. Asked for every row that is written. */
export function referencesOf(prototype: object): [property: string, target: Target][] {
  return marksOf(prototype).references;
}

export function isPersonal(prototype: object, property: string): boolean {
  return marksOf(prototype).personal.has(property);
}

interface Marks {
  references: [property: string, target: Target][];
  personal: Set<string>;
}

const found = new Map<object, Marks>();

function marksOf(prototype: object): Marks {
  const known = found.get(prototype);
  if (known) return known;
  const levels = prototypeChain(prototype);
  const marks = {
    references: levels.flatMap((level) => [...(references.get(level) ?? [])]),
    personal: new Set(levels.flatMap((level) => [...(personal.get(level) ?? [])])),
  };
  found.set(prototype, marks);
  return marks;
}

function prototypeChain(prototype: object): object[] {
  const above: unknown = Object.getPrototypeOf(prototype);
  return above ? [prototype, ...prototypeChain(above)] : [prototype];
}
