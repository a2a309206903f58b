import { ApolloProvider } from '@apollo/client/react';
import { createContext, use, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { openApi } from './client.ts';
import { LinkState, type Link } from './link-state.ts';
import { endSession, useToken } from './session.ts';

const LinkStateContext = createContext(new LinkState());

/** Gives the screens the API as whoever is signed in. Another token is another client: no cache outlives a session, or the language of its texts. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const token = useToken();
  const { language } = useLanguage();
  const api = useMemo(() => openApi({ token, language }, () => endSession('ended')), [token, language]);
  useEffect(() => api.close, [api]);
  return (
    <LinkStateContext value={api.linkState}>
      <ApolloProvider client={api.client}>{children}</ApolloProvider>
    </LinkStateContext>
  );
}

/** Whether the live connection stands. */
export function useLink(): Link {
  const state = use(LinkStateContext);
  return useSyncExternalStore(state.subscribe, state.get);
}
