import { useMutation } from '@apollo/client/react';
import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { errorWords } from '../api/error-words.ts';
import { isEmail } from '../form/is-email.ts';
import { FormError } from '../form/form-error.tsx';
import { RequestRegistrationDocument } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';

/** Has a link mailed by which a brokerage can be registered. */
export function AskForLink() {
  const { t, language } = useLanguage();
  const [email, setEmail] = useState('');
  const [ask, { loading, error, data }] = useMutation(RequestRegistrationDocument);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = { email: email.trim(), language: language === 'es' ? 'ES' : 'EN' } as const;
    void ask({ variables: { input } }).catch(() => null);
  };
  if (data?.requestRegistration) {
    return (
      <Alert variant="light" role="status">
        {t.register.mailed(email.trim())}
      </Alert>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && <FormError>{errorWords(error, t)}</FormError>}
        <TextInput
          name="email"
          type="email"
          label={t.signIn.email}
          autoComplete="email"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={loading} disabled={!isEmail(email)} fullWidth>
          {t.register.sendLink}
        </Button>
      </Stack>
    </form>
  );
}
