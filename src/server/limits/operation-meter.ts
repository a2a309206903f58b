import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { AppError, refusal } from '../../errors.ts';
import { ownCostOf } from '../../graphql/costs.ts';
import { limits } from './numbers.ts';

/** Measures one operation while it runs: what its fields cost, and how much text its answer holds. */
export class OperationMeter {
  /** What the fields that were resolved so far cost, in points. */
  points = 0;
  #text = 0;
  #refusal: AppError | undefined;

  /** LIMIT_EXCEEDED once the answer holds more than `limits.answerText` characters. */
  takeText(value: unknown): void {
    this.#text += lengthOf(value);
    if (this.#text <= limits.answerText) return;
    this.#refusal ??= refusal('ANSWER_TOO_LONG', { most: limits.answerText });
    throw this.#refusal;
  }
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null ? (JSON.stringify(value)?.length ?? 0) : 0;
}

/** What resolvers are given, as far as the meter goes. */
interface Metered {
  meter: OperationMeter;
}

/** The scalars whose values may be long; all others are bounded by the number of fields. */
const texts = new Set(['String', 'JSON', 'ID']);

/** Makes every field of the schema report to the meter of the operation that resolves it. */
export function meterFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const leaf = getNamedType(field.type);
      meterField(field as GraphQLField<unknown, Metered>, isScalarType(leaf) && texts.has(leaf.name));
    }
  }
}

function meterField(field: GraphQLField<unknown, Metered>, isText: boolean): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const cost = ownCostOf(field as GraphQLField<unknown, unknown>);
  field.resolve = (source, args, context, info) => {
    context.meter.points += cost;
    const value = resolve(source, args, context, info);
    if (!isText) return value;
    if (!(value instanceof Promise)) return metered(value, context);
    return value.then((settled: unknown) => metered(settled, context));
  };
}

function metered(value: unknown, { meter }: Metered): unknown {
  meter.takeText(value);
  return value;
}
