import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { Context as SocketState } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { AppError } from '../errors.ts';
import { Scope, type Runtime } from '../scope.ts';
import { RowBudget } from '../storage/row-budget.ts';
import { admitSocket, type Admitted } from './admit-socket.ts';
import { AnswerText } from './limits/answer-text.ts';
import { ourRules, validation } from './limits/limit-rule.ts';
import { limits } from './limits/numbers.ts';
import { SocketCount } from './limits/socket-count.ts';
import { toPublicError } from './public-error.ts';
import { SharedExecutions, type SocketContext } from './shared-execution.ts';
import { SocketWatches } from './socket-watch.ts';

type Params = { authorization?: string };
type OurExtra = Partial<Admitted>;
type State = SocketState<Params, Extra & OurExtra>;

export interface SocketTransport {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close: () => Promise<void>;
}

/** graphql-ws on the same rules as HTTP: one validation, one authentication (`connection_init`'s `authorization`), one error shape. */
export function openSocketTransport(runtime: Runtime, schema: GraphQLSchema, introspection: boolean): SocketTransport {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, perMessageDeflate: false });
  const watching = { count: new SocketCount(), watches: new SocketWatches(runtime) };
  const rules = [...ourRules(introspection), ...specifiedRules];
  const disclosure = { log: runtime.log, introspection };
  const publicErrors = (errors: readonly unknown[]) =>
    errors
      .slice(0, limits.errors)
      .map((error) => asGraphqlError(toPublicError((error as GraphQLError).toJSON(), error, disclosure)));

  const server = useServer<Params, OurExtra>(
    {
      // Else graphql-ws would read NODE_ENV itself, and close with the words of an error.
      isProd: !introspection,
      connectionInitWaitTimeout: 3000,
      jsonMessageReviver: refusePrototype,
      subscribe: new SharedExecutions().subscribe,
      onConnect: async (state: State) => {
        const { socket, request } = state.extra;
        const authorization = state.connectionParams?.authorization;
        const admitted = await admitSocket(runtime, watching, { socket, request, authorization });
        Object.assign(state.extra, admitted);
        return admitted !== null;
      },
      onSubscribe: (state, _id, payload) => {
        if (Object.keys(state.subscriptions).length > limits.operationsPerSocket) {
          return [refusal(`${limits.operationsPerSocket} operations at once are allowed on a socket`)];
        }
        const prepared = prepare(schema, rules, payload.query);
        if ('errors' in prepared) return prepared.errors;
        const { viewer, request } = state.extra;
        const { query, variables: variableValues = {}, operationName = null } = payload;
        const asked = JSON.stringify([query, variableValues, operationName]);
        const contextValue: SocketContext = {
          scope: new Scope(runtime, viewer!, rowsOf(prepared.document, operationName)),
          address: runtime.clientAddress(request),
          answerText: new AnswerText(),
          asked,
        };
        const args: ExecutionArgs = { schema, document: prepared.document, contextValue };
        return { ...args, variableValues, operationName };
      },
      onError: (_state, _id, _payload, errors) => publicErrors(errors),
      onNext: (_state, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: publicErrors(result.errors) } : undefined,
      onClose: (state) => {
        state.extra.stopWatching?.();
        watching.count.close(state.extra.socket);
      },
    },
    sockets,
  );
  // graphql-ws would print what a client does wrong (a frame over the limit) to the console; ws has closed the socket already.
  sockets.on('connection', (socket: WebSocket) => {
    socket.removeAllListeners('error');
    socket.on('error', (error) => runtime.log.info({ err: error }, 'a socket was closed for what it sent'));
  });
  return {
    upgrade: (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (opened: WebSocket) => sockets.emit('connection', opened, request)),
    close: async () => {
      for (const socket of sockets.clients) socket.close(1012, 'the server restarts');
      await server.dispose();
      watching.watches.close();
    },
  };
}

/** What Fastify refuses in a body, for frames. Thrown here, it closes the socket as malformed. */
function refusePrototype(this: unknown, key: string, value: unknown): unknown {
  const isPrototype = key === 'constructor' && typeof value === 'object' && value !== null && 'prototype' in value;
  if (key === '__proto__' || isPrototype) throw new SyntaxError(`${key} is not taken`);
  return value;
}

/** A subscription reads as long as it lasts; what is resolved for each of its events has a limit of its own. */
function rowsOf(document: DocumentNode, operationName: string | null): RowBudget {
  const isSubscription = getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  return new RowBudget(isSubscription ? Infinity : limits.rows);
}

type Prepared = { document: DocumentNode } | { errors: readonly GraphQLError[] };

function prepare(schema: GraphQLSchema, rules: (typeof specifiedRules)[number][], query: string): Prepared {
  try {
    const document = parse(query, { maxTokens: limits.tokens });
    const errors = validate(schema, document, rules, validation);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
}

function refusal(reason: string): GraphQLError {
  return new GraphQLError(reason, { originalError: new AppError('LIMIT_EXCEEDED', { reason }) });
}

function asGraphqlError(formatted: {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}): GraphQLError {
  return new GraphQLError(formatted.message, { path: formatted.path ?? null, extensions: formatted.extensions ?? {} });
}
