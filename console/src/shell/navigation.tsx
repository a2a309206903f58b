import { NavLink } from '@mantine/core';
import { useLanguage } from '../i18n/language.tsx';
import { CodeIcon } from '../icons.tsx';
import { linkTo } from './address.ts';
import { screens, type Screen } from './screens.ts';
import { useViewer } from './viewer.tsx';

/** The sections the viewer may see, and the way to the API's own explorer. */
export function Navigation({ current, onNavigate }: { current: Screen | null; onNavigate: () => void }) {
  const { t } = useLanguage();
  const { permissions } = useViewer();
  const allowed = screens.filter(({ permission }) => permissions.includes(permission));
  return (
    <>
      <nav aria-label={t.shell.navigation} style={{ flexGrow: 1 }}>
        {allowed.map((screen) => (
          <NavLink
            key={screen.path}
            href={linkTo(screen.path)}
            label={screen.title(t)}
            leftSection={<screen.Icon />}
            active={screen === current}
            aria-current={screen === current ? 'page' : undefined}
            onClick={onNavigate}
            style={{ borderRadius: 'var(--mantine-radius-md)' }}
          />
        ))}
      </nav>
      <NavLink
        href="/graphiql/"
        target="_blank"
        label={t.shell.api}
        leftSection={<CodeIcon />}
        c="var(--quiet)"
        style={{ borderRadius: 'var(--mantine-radius-md)' }}
      />
    </>
  );
}
