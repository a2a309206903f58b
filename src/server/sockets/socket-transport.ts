import { GraphQLError, specifiedRules, type GraphQLSchema } from 'graphql';
import type { Context as SocketState } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { WebSocket } from 'ws';
import { AppError, refusal } from '../../errors.ts';
import type { Language } from '../../language/language.ts';
import { languageOf } from '../../language/language-of.ts';
import type { Runtime } from '../../runtime/scope.ts';
import { admitSocket, type Admitted } from './admit-socket.ts';
import type { Admission } from '../admission/admission.ts';
import { requestIdOf } from '../admission/request-id.ts';
import type { Context } from '../../graphql/context.ts';
import { GraphqlSocket } from './graphql-socket.ts';
import { FramePaces } from '../limits/frame-pace.ts';
import { ourRules } from '../limits/limit-rule.ts';
import { limits } from '../limits/numbers.ts';
import { SocketCount } from '../limits/socket-count.ts';
import { toPublicError, type Asker } from '../errors/public-error.ts';
import { SharedExecutions } from './shared-execution.ts';
import { asGraphqlError, executeOperation, readOperation, type SocketServer } from './socket-operation.ts';
import { SocketWatches } from './socket-watch.ts';
import { openWebSockets, refuseUpgrade, type Upgrade } from '../http/upgrades.ts';

type OurExtra = Partial<Admitted & { language: Language }>;
type State = SocketState<Record<string, unknown>, Extra & OurExtra>;

export interface SocketTransport {
  upgrade: Upgrade;
  close: () => Promise<void>;
}

interface Options {
  schema: GraphQLSchema;
  introspection: boolean;
  admission: Admission;
}

/**
 * graphql-ws on the same rules as HTTP: one validation, one authentication (`authorization` and
 * `accept-language` of `connection_init`, else of the request to upgrade), one error shape.
 */
export function openSocketTransport(runtime: Runtime, { schema, introspection, admission }: Options): SocketTransport {
  const sockets = openWebSockets({ maxPayload: limits.frameBytes, WebSocket: GraphqlSocket });
  const paces = new FramePaces();
  const watching = { count: new SocketCount(), watches: new SocketWatches(runtime) };
  const ours: SocketServer = { runtime, schema, admission, rules: [...ourRules(introspection), ...specifiedRules] };
  const publicErrors = (errors: readonly unknown[], asker: Asker) => {
    const disclosure = { log: runtime.log, introspection, ...asker };
    return errors
      .slice(0, limits.errors)
      .map((error) => asSent(toPublicError((error as GraphQLError).toJSON(), error, disclosure)));
  };

  const server = useServer<Record<string, unknown>, OurExtra>(
    {
      // Else graphql-ws would read NODE_ENV itself, and close with the words of an error.
      isProd: !introspection,
      connectionInitWaitTimeout: 3000,
      execute: (args) => executeOperation(admission, args),
      subscribe: new SharedExecutions(admission).subscribe,
      onConnect: async (state: State) => {
        const { socket, request } = state.extra;
        const authorization = parameter(state, 'authorization') ?? request.headers.authorization;
        const admitted = await admitSocket(runtime, watching, { socket, request, authorization });
        Object.assign(state.extra, admitted, { language: languageOfSocket(state) });
        return admitted !== null;
      },
      onSubscribe: ({ subscriptions, extra }, _id, payload) => {
        if (Object.keys(subscriptions).length > limits.operationsPerSocket)
          return [asGraphqlError(refusal('TOO_MANY_OPERATIONS', { most: limits.operationsPerSocket }))];
        return readOperation(ours, { ...askerOf(extra), viewer: extra.viewer!, request: extra.request }, payload);
      },
      onError: ({ extra }, _id, _payload, errors) => publicErrors(errors, askerOf(extra)),
      onNext: (_state, _id, _payload, { contextValue }, result) =>
        result.errors && { ...result, errors: publicErrors(result.errors, (contextValue as Context).scope) },
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
    socket.on('error', (error) => runtime.log.debug({ err: error }, 'a socket broke, or was closed for what it sent'));
  });
  return {
    upgrade: async (request, socket, head) => {
      if (!(await runtime.origins.mayUpgrade(request).catch(() => false)))
        return refuseUpgrade(request, socket, new AppError('FORBIDDEN'));
      sockets.handleUpgrade(request, socket, head, (opened: WebSocket) => {
        (opened as GraphqlSocket).pace = paces.of(runtime.clientAddress(request));
        sockets.emit('connection', opened, request);
      });
    },
    close: async () => {
      for (const socket of sockets.clients) socket.close(1012, 'the server restarts');
      await server.dispose();
      watching.watches.close();
    },
  };
}

function askerOf({ request, language }: Extra & OurExtra): Asker {
  return { requestId: requestIdOf(request), language: language ?? languageOf(request) };
}

/** A browser sends its own `Accept-Language` with a socket; a page whose reader chose another says so in `connection_init`. */
function languageOfSocket(state: State): Language {
  const chosen = parameter(state, 'accept-language');
  return languageOf(typeof chosen === 'string' ? { headers: { 'accept-language': chosen } } : state.extra.request);
}

/** Of `connection_init`; its name is written as in HTTP headers: in any case. */
function parameter({ connectionParams = {} }: State, wanted: string): unknown {
  return Object.entries(connectionParams).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function asSent(formatted: {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}): GraphQLError {
  return new GraphQLError(formatted.message, { path: formatted.path ?? null, extensions: formatted.extensions ?? {} });
}
