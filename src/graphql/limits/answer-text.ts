import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { AppError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { limits } from './numbers.ts';

/** How many characters of text one answer holds so far. LIMIT_EXCEEDED past `limits.answerText`. */
export class AnswerText {
  #length = 0;
  #refusal: AppError | undefined;

  take(value: unknown): void {
    this.#length += lengthOf(value);
    if (this.#length <= limits.answerText) return;
    this.#refusal ??= new AppError('LIMIT_EXCEEDED', {
      reason: `this answer has more than ${limits.answerText} characters; ask for fewer rows or fields`,
    });
    throw this.#refusal;
  }
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null ? (JSON.stringify(value)?.length ?? 0) : 0;
}

/** The scalars whose values may be long; all others are bounded by the number of fields. */
const texts = new Set(['String', 'JSON', 'ID']);

/** Counts what every text field of the schema sends, while an operation runs. */
export function countText(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const leaf = getNamedType(field.type);
      if (isScalarType(leaf) && texts.has(leaf.name)) countField(field as GraphQLField<unknown, Context>);
    }
  }
}

function countField(field: GraphQLField<unknown, Context>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const value = resolve(source, args, context, info);
    if (!(value instanceof Promise)) return counted(value, context);
    return value.then((settled: unknown) => counted(settled, context));
  };
}

function counted(value: unknown, { answerText }: Context): unknown {
  answerText.take(value);
  return value;
}
