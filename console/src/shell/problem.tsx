import { Alert, Button, Stack, Text } from '@mantine/core';
import { errorWords } from '../api/error-words.ts';
import { useLanguage } from '../i18n/language.tsx';

/** What stands in place of something that could not be loaded: what went wrong, and a way to try again. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useLanguage();
  return (
    <Alert color="red" variant="light" title={t.errors.title} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{errorWords(error, t)}</Text>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t.common.tryAgain}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
