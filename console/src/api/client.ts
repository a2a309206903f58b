import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { CloseCode, createClient } from 'graphql-ws';
import { graphqlUrl, socketUrl } from './addresses.ts';
import { LinkState } from './link-state.ts';
import { codeOf } from './error-code.ts';

// The ordinary end of a WebSocket: nobody follows anything any more.
const closedByUs = 1000;
const credentialEnded: number = CloseCode.Forbidden;

export interface Api {
  client: ApolloClient;
  linkState: LinkState;
  close: () => void;
}

export interface Asker {
  token: string | null;
  /** The one that was chosen here, whatever the browser prefers. */
  language: string;
}

/** The API as whoever holds `token`: queries and mutations by HTTP, subscriptions over one socket. */
export function openApi({ token, language }: Asker, onSessionEnded: () => void): Api {
  const linkState = new LinkState();
  const headers = { 'accept-language': language, ...(token && { authorization: `Bearer ${token}` }) };
  const socket = createClient({
    url: socketUrl(),
    connectionParams: headers,
    // A retry of graphql-ws would ask again from where it first began; follow.ts asks from the last event seen.
    retryAttempts: 0,
    keepAlive: 20_000,
    // The socket stays while one screen gives way to the next.
    lazyCloseTimeout: 3000,
    on: {
      connected: () => linkState.set('live'),
      closed: (event) => {
        const { code } = event as { code: number };
        linkState.set(code === closedByUs ? 'idle' : 'lost');
        if (code === credentialEnded) onSessionEnded();
      },
    },
  });
  const ended = new ErrorLink(({ error }) => {
    if (token && codeOf(error) === 'UNAUTHENTICATED') onSessionEnded();
  });
  const overHttp = new HttpLink({ uri: graphqlUrl, headers });
  const link = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    overHttp,
  );
  const client = new ApolloClient({ link: ended.concat(link), cache: new InMemoryCache() });
  const close = () => {
    client.stop();
    void socket.dispose();
  };
  return { client, linkState, close };
}
