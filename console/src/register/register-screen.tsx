import { Anchor } from '@mantine/core';
import { useLanguage } from '../i18n/language.tsx';
import { linkTo } from '../shell/address.ts';
import { Door } from '../shell/door.tsx';
import { AskForLink } from './ask-for-link.tsx';
import { RegisterForm } from './register-form.tsx';

/** Registers a brokerage by the token of a link; without one, asks where to mail it. */
export function RegisterScreen({ token }: { token: string }) {
  const { t } = useLanguage();
  return (
    <Door title={t.register.title} intro={token ? t.register.intro : t.register.introOfLink}>
      {token ? <RegisterForm token={token} /> : <AskForLink />}
      <Anchor href={linkTo('/')} size="sm">
        {t.register.haveAccount}
      </Anchor>
    </Door>
  );
}
