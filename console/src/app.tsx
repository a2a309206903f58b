import { MantineProvider } from '@mantine/core';
import { ApiProvider } from './api/api-provider.tsx';
import { useToken } from './api/session.ts';
import { LanguageProvider } from './i18n/language.tsx';
import { RegisterScreen } from './register/register-screen.tsx';
import { useAddress } from './shell/address.ts';
import { Shell } from './shell/shell.tsx';
import { NoticesProvider } from './shell/notices.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import { theme } from './theme.ts';

/** The console: what every screen needs around it, then a screen for who is not signed in, or the shell. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <LanguageProvider>
        <ApiProvider>
          <NoticesProvider>
            <SignedInOrNot />
          </NoticesProvider>
        </ApiProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}

function SignedInOrNot() {
  const token = useToken();
  const address = useAddress();
  const [, section, rest = ''] = address.split('/');
  if (section === 'register') return <RegisterScreen token={rest} />;
  return token ? <Shell /> : <SignInScreen />;
}
