import { GraphiQL, type GraphiQLProps } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';
import { graphqlUrl, socketUrl } from './api/addresses.ts';
import { readToken } from './api/session.ts';
import './graphiql.css';

type Fetcher = GraphiQLProps['fetcher'];

/** The Headers tab decides who asks; without it, whoever is signed in to the console in this browser. */
function authorization(headers: Record<string, string> = {}): Record<string, string> {
  const token = readToken();
  return token ? { authorization: `Bearer ${token}`, ...headers } : headers;
}

const starter = `# Cadencia's API. Whoever is signed in to /console/ in this browser is signed in here;
# otherwise send {"authorization": "Bearer …"} in the Headers tab.
query Me {
  me {
    broker {
      name
    }
    permissions
  }
}
`;

const fetcher: Fetcher = async (params, options) => {
  const headers = authorization(options?.headers);
  if (isSubscription(params.query, params.operationName)) {
    return createClient({ url: socketUrl(), retryAttempts: 0, connectionParams: headers }).iterate(params);
  }
  const response = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(params),
  });
  return response.json();
};

function isSubscription(query: string, operationName?: string | null): boolean {
  const named = operationName ? new RegExp(`subscription\\s+${operationName}\\b`) : /^\s*subscription\b/m;
  return named.test(query);
}

createRoot(document.querySelector('#root')!).render(<GraphiQL fetcher={fetcher} initialQuery={starter} />);
