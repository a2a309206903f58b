import type { IncomingMessage } from 'node:http';
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Viewer } from '../../account/viewer.ts';
import { Scope, type Runtime } from '../../runtime/scope.ts';
import { RowBudget } from '../../storage/row-budget.ts';
import { payerOf, type Admission, type Charge } from '../admission/admission.ts';
import type { Context } from '../../graphql/context.ts';
import type { Asker } from '../errors/public-error.ts';
import { validation } from '../limits/limit-rule.ts';
import { documentSize } from '../limits/measure-document.ts';
import { limits } from '../limits/numbers.ts';
import { boundVariables, coerceManyVariables } from '../limits/check-variables.ts';
import { OperationMeter } from '../limits/operation-meter.ts';

/** What a resolver is given over a socket, besides what it is given over HTTP. */
export interface SocketContext extends Context {
  /** All that was sent: document, variables and the name of the operation, as one text. */
  asked: string;
  charge: Charge;
}

export interface SocketServer {
  runtime: Runtime;
  schema: GraphQLSchema;
  rules: ValidationRule[];
  admission: Admission;
}

/** Who asks over a socket. */
interface SocketAsker extends Asker {
  viewer: Viewer;
  request: IncomingMessage;
}

/** An operation that came over a socket, paid and ready to be carried out, or why it is refused. */
export function readOperation(
  { runtime, schema, rules, admission }: SocketServer,
  { viewer, request, requestId, language }: SocketAsker,
  { query, variables: variableValues = {}, operationName = null }: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  const address = runtime.clientAddress(request);
  const payer = payerOf(viewer, address);
  try {
    admission.receive(payer);
    boundVariables(variableValues);
    const document = parse(query, { maxTokens: limits.tokens });
    const errors = validate(schema, document, rules, validation);
    if (errors.length > 0) return errors;
    coerceManyVariables(schema, getOperationAST(document, operationName), variableValues ?? {});
    const contextValue: SocketContext = {
      scope: new Scope(runtime, viewer, {
        rows: rowsOf(document, operationName),
        requestId,
        language,
      }),
      address,
      payer,
      meter: new OperationMeter(),
      asked: JSON.stringify([query, variableValues, operationName]),
      charge: admission.charge(payer, documentSize(document, schema).cost),
    };
    return { schema, document, contextValue, variableValues, operationName };
  } catch (error) {
    return [asGraphqlError(error)];
  }
}

/** Carries out a query or mutation, and tells in the answer what it came to. */
export async function executeOperation(admission: Admission, args: ExecutionArgs): Promise<ExecutionResult> {
  const { payer, charge, meter, scope } = args.contextValue as SocketContext;
  try {
    const leave = await admission.place(payer);
    try {
      const result = await execute(args);
      const extensions = {
        requestId: scope.requestId,
        cost: charge.settle({ points: meter.points, examined: scope.examined }),
      };
      return { ...result, extensions };
    } finally {
      leave();
    }
  } catch (error) {
    charge.settle({ points: 0, examined: 0 });
    return { errors: [asGraphqlError(error)] };
  }
}

export function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError((error as Error).message, { originalError: error as Error });
}

/** A subscription reads as long as it lasts; what is resolved for each of its events has a limit of its own. */
function rowsOf(document: DocumentNode, operationName: string | null): RowBudget {
  const isSubscription = getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  return new RowBudget(isSubscription ? Infinity : limits.rows);
}
