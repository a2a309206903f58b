import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import { isRequired, plausible } from '../../support/fill-operation.ts';
import { companionsOf, merge } from './companions.ts';
import { namedBy } from './kinds.ts';
import type { Path, Root } from './paths.ts';
import { selectionOf, type Depth } from './selection.ts';
import type { Settled } from './settle-broker.ts';

type Values = Record<string, unknown>;
type Argument = GraphQLArgument | GraphQLInputField;

export interface Request {
  query: string;
  variables: Values;
}

/** The operation with what it must be given, each id in it the broker's own `index`th, and all there is to see in the answer. */
export function requestOf(root: Root, broker: Settled, index = 0, depth: Depth = 'deep'): Request {
  return requestWith(root, required(root, broker, index), depth);
}

/** The operation of the path without a value for it. */
export function requestWithout(path: Path, broker: Settled, index: number): Request {
  return requestWith(path, required(path, broker, index, path.place), 'near');
}

function required(root: Root, broker: Settled, index: number, place = ''): Values {
  const operation = root.field.name;
  const values = Object.fromEntries(
    root.field.args.filter(isRequired).map((arg) => [arg.name, own(operation, [arg.name], arg, broker, index)]),
  );
  return merge(values, companionsOf(operation, place, broker, index));
}

function requestWith(root: Root, variables: Values, depth: Depth): Request {
  return { query: documentOf(root, variables, depth), variables };
}

/** The same with this value at the place of the path. */
export function requestFor(path: Path, broker: Settled, value: string, index = 0): Request {
  const variables = required(path, broker, index, path.place);
  const args: readonly Argument[] = (path.nested ?? path.field).args;
  const [first, ...rest] = path.path;
  const name = path.nested ? `nested_${first}` : first!;
  const arg = args.find((one) => one.name === first)!;
  const fill = (operand: string[], at: Argument) => own(path.field.name, operand, at, broker, index);
  return requestWith(path, { ...variables, [name]: put(variables[name], [first!], rest, arg, value, fill) }, 'near');
}

/** A required value: own ids where it names something, plausible ones elsewhere. */
function own(operation: string, path: string[], at: Argument, broker: Settled, index: number): unknown {
  const type = getNamedType(at.type);
  const isList = isListType(getNullableType(at.type));
  const one = () => {
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(isRequired);
      return Object.fromEntries(
        fields.map((field) => [field.name, own(operation, [...path, field.name], field, broker, index)]),
      );
    }
    const names = namedBy(operation, path, type.name);
    return names && names !== 'cursor' && names !== 'nothing' ? broker.ids[names][index] : plausible(at.name, type);
  };
  return isList ? [one()] : one();
}

type Fill = (path: string[], at: Argument) => unknown;

function put(into: unknown, above: string[], path: string[], at: Argument, value: string, fill: Fill): unknown {
  const isList = isListType(getNullableType(at.type));
  const [next, ...rest] = path;
  if (next === undefined) return isList ? [value] : value;
  const whole = into ?? fill(above, at);
  if (next === '0') return [putField((whole as Values[])[0]!, above, rest, at, value, fill)];
  return putField(whole as Values, above, path, at, value, fill);
}

function putField(into: Values, above: string[], path: string[], at: Argument, value: string, fill: Fill): Values {
  const type = getNamedType(at.type);
  const [name, ...rest] = path;
  if (!isInputObjectType(type) || !name) throw new Error(`${above.join('.')} is not an input object`);
  const field = type.getFields()[name]!;
  return { ...into, [name]: put(into[name], [...above, name], rest, field, value, fill) };
}

/** What is given as variables; `first` in the document, where the cost of it is counted. */
function documentOf({ operation, field, nested }: Root, variables: Values, depth: Depth): string {
  const [outer, inner] = [
    argumentsOf(field.args, '', variables),
    argumentsOf(nested?.args ?? [], 'nested_', variables),
  ];
  const { fields, fragments } = selectionOf((nested ?? field).type, depth);
  const selection = nested ? `{ id ${nested.name}${inParentheses(inner.given)} ${fields} }` : fields;
  const declared = inParentheses([...outer.declared, ...inner.declared]);
  return `${operation}${declared} { ${field.name}${inParentheses(outer.given)} ${selection} }\n${fragments}`;
}

function argumentsOf(args: readonly GraphQLArgument[], prefix: string, variables: Values) {
  const given = args.filter(({ name }) => `${prefix}${name}` in variables);
  const page = args.filter(({ name }) => name === 'first').map(() => 'first: 30');
  return {
    declared: given.map(({ name, type }) => `$${prefix}${name}: ${String(type)}`),
    given: [...page, ...given.map(({ name }) => `${name}: $${prefix}${name}`)],
  };
}

function inParentheses(parts: string[]): string {
  return parts.length > 0 ? `(${parts.join(', ')})` : '';
}
