import { Card, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { Logo } from '../icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** What stands around a form for who is not signed in. */
export function Door({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Cadencia`;
  }, [title]);
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
                {title}
              </Title>
              <Text c="var(--quiet)" size="sm" mt={4}>
                {intro}
              </Text>
            </div>
            {children}
          </Stack>
        </Card>
      </Stack>
    </Center>
  );
}
