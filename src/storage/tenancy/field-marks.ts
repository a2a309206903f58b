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

export function referencesOf(prototype: object): [property: string, target: Target][] {
  return prototypeChain(prototype).flatMap((level) => [...(references.get(level) ?? [])]);
}

export function isPersonal(prototype: object, property: string): boolean {
  return prototypeChain(prototype).some((level) => personal.get(level)?.has(property));
}

function prototypeChain(prototype: object): object[] {
  const above: unknown = Object.getPrototypeOf(prototype);
  return above ? [prototype, ...prototypeChain(above)] : [prototype];
}
