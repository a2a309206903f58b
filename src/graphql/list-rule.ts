import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { Extensions } from 'type-graphql';
import { problem } from '../language/problems/problem.ts';

/** A list that an operation takes: at most so many values, which may repeat. The description of the field says it. */
export function ListOf(most: number): PropertyDecorator {
  return (prototype, property) => {
    Extensions({ size: most })(prototype, property);
    ArrayMaxSize(most, { context: problem('TOO_MANY_VALUES', { most }) })(prototype, property);
  };
}

/** The same of a set: each value once, so that no repeat takes the place of a value that counts. Objects go by one of their fields. */
export function SetOf(most: number, by?: string): PropertyDecorator {
  const keyOf = (item: unknown) => (by === undefined ? item : (item as Record<string, unknown>)[by]);
  return (prototype, property) => {
    ListOf(most)(prototype, property);
    Extensions({ isSet: true })(prototype, property);
    ArrayUnique(keyOf, { context: problem('VALUE_REPEATED') })(prototype, property);
  };
}

/** A list that means nothing without a value; null, where the field takes it, says that none is asked for. */
export function NotEmptyList(): PropertyDecorator {
  return ArrayMinSize(1, { context: problem('LIST_EMPTY') });
}
