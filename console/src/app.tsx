import { MantineProvider } from '@mantine/core';
import { ApiProvider } from './api/api-provider.tsx';
import { useToken } from './api/session.ts';
import { LanguageProvider } from './i18n/language.tsx';
import { Shell } from './shell/shell.tsx';
import { NoticesProvider } from './shell/notices.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import { theme } from './theme.ts';

/** The console: what every screen needs around it, then the sign-in screen or the shell. */
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
  return useToken() ? <Shell /> : <SignInScreen />;
}
