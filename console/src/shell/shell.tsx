import { useQuery } from '@apollo/client/react';
import { Center, Container, Loader } from '@mantine/core';
import { MeDocument } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Layout } from './layout.tsx';
import { Problem } from './problem.tsx';
import { ViewerProvider } from './viewer.tsx';

/** What a signed-in person sees: first who that is, then the layout with the screen the address names. */
export function Shell() {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(MeDocument);
  if (data?.me) {
    return (
      <ViewerProvider value={data.me}>
        <Layout />
      </ViewerProvider>
    );
  }
  if (error) {
    return (
      <Container size="xs" pt={80}>
        <Problem error={error} onRetry={() => void refetch()} />
      </Container>
    );
  }
  return (
    <Center mih="100vh">
      <Loader aria-label={t.common.loading} />
    </Center>
  );
}
