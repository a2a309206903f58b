import { useQuery } from '@apollo/client/react';
import { Alert, Anchor } from '@mantine/core';
import { whySignedOut } from '../api/session.ts';
import { RegistrationModeDocument } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { linkTo } from '../shell/address.ts';
import { Door } from '../shell/door.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** E-mail address and password. */
export function SignInScreen() {
  const { t } = useLanguage();
  const { data } = useQuery(RegistrationModeDocument);
  return (
    <Door title={t.signIn.title} intro={t.signIn.intro}>
      {whySignedOut() === 'ended' && (
        <Alert color="yellow" variant="light" role="status">
          {t.signIn.ended}
        </Alert>
      )}
      <SignInForm />
      {data?.registrationMode === 'OPEN' && (
        <Anchor href={linkTo('/register')} size="sm">
          {t.register.title}
        </Anchor>
      )}
    </Door>
  );
}
