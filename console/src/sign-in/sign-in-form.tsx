import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useRef, useState, type SubmitEvent } from 'react';
import { codeOf } from '../api/error-code.ts';
import { errorWords } from '../api/error-words.ts';
import { openSession } from '../api/session.ts';
import { focusFirst } from '../form/focus-first.ts';
import { FormError } from '../form/form-error.tsx';
import { SignInDocument } from '../graphql/graphql.ts';
import type { Texts } from '../i18n/es.ts';
import { useLanguage } from '../i18n/language.tsx';
import { checkSignIn, type SignInFaults } from './check-sign-in.ts';

/** Asks for address and password, says what is missing before anything is sent, and what was refused after. */
export function SignInForm() {
  const { t } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<SignInFaults>({});
  const [signIn, { loading, error }] = useMutation(SignInDocument);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = checkSignIn(email, password);
    setFaults(found);
    if (!focusFirst(form.current, found)) void send();
  };
  const send = async () => {
    const answer = await signIn({ variables: { input: { email: email.trim(), password } } }).catch(() => null);
    if (answer?.data?.signIn) openSession(answer.data.signIn.token);
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        {error && <FormError>{refusalWords(error, t)}</FormError>}
        <TextInput
          name="email"
          type="email"
          label={t.signIn.email}
          autoComplete="username"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={faults.email && t.signIn[faults.email]}
        />
        <PasswordInput
          name="password"
          label={t.signIn.password}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={faults.password && t.signIn[faults.password]}
        />
        <Button type="submit" loading={loading} fullWidth>
          {t.signIn.submit}
        </Button>
      </Stack>
    </form>
  );
}

function refusalWords(error: unknown, t: Texts): string {
  return codeOf(error) === 'UNAUTHENTICATED' ? t.signIn.refused : errorWords(error, t);
}
