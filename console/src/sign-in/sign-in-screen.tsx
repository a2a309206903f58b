import { Alert, Card, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { whySignedOut } from '../api/session.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Logo } from '../icons.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The door: e-mail address and password. */
export function SignInScreen() {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${t.signIn.submit} · Cadencia`;
  }, [t]);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack gap="lg" w="100%" maw={400}>
        <Group justify="space-between">
          <Group gap="sm">
            <Logo size={36} />
            <Text fw={650} size="xl">
              Cadencia
            </Text>
          </Group>
          <LanguageSwitch />
        </Group>
        <Card withBorder padding="xl" radius="lg" bg="var(--panel)">
          <Stack gap="md">
            <div>
              <Title order={1} size="h3">
                {t.signIn.title}
              </Title>
              <Text c="var(--quiet)" size="sm" mt={4}>
                {t.signIn.intro}
              </Text>
            </div>
            {whySignedOut() === 'ended' && (
              <Alert color="yellow" variant="light" role="status">
                {t.signIn.ended}
              </Alert>
            )}
            <SignInForm />
          </Stack>
        </Card>
      </Stack>
    </Center>
  );
}
