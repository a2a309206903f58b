import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { Logo } from '../icons.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useAddress } from './address.ts';
import classes from './layout.module.css';
import { LanguageSwitch } from './language-switch.tsx';
import { LiveBadge } from './live-badge.tsx';
import { Navigation } from './navigation.tsx';
import { screenAt } from './screens.ts';
import { useViewer } from './viewer.tsx';

/** The frame of every screen: header, sections, content. */
export function Layout() {
  const { t } = useLanguage();
  const [isMenuOpen, menu] = useDisclosure();
  const place = screenAt(useAddress());
  const title = place?.screen.title(t);
  useEffect(() => {
    document.title = title ? `${title} · Cadencia` : 'Cadencia';
  }, [title]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !isMenuOpen } }}
      classNames={{ main: classes.main, header: classes.bar, navbar: classes.bar }}
    >
      <AppShell.Header>
        <a href="#content" className={classes.skip} onClick={focusContent}>
          {t.shell.skip}
        </a>
        <Group h="100%" px="md" gap="sm" wrap="nowrap" justify="space-between">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={isMenuOpen} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label={t.shell.menu} />
            <Logo />
            <Brand />
          </Group>
          <Group gap="sm" wrap="nowrap">
            <LiveBadge />
            <LanguageSwitch />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm">
        <Navigation current={place?.screen ?? null} onNavigate={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        {place ? <Content place={place} /> : <Text p="lg">{t.shell.notFound}</Text>}
      </AppShell.Main>
    </AppShell>
  );
}

function Content({ place: { screen, rest } }: { place: NonNullable<ReturnType<typeof screenAt>> }) {
  const { t } = useLanguage();
  const { permissions } = useViewer();
  if (!permissions.includes(screen.permission)) return <Text p="lg">{t.shell.forbidden}</Text>;
  return <screen.View rest={rest} />;
}

function Brand() {
  const { broker } = useViewer();
  return (
    <div className={classes.brand}>
      <Text fw={650} lh={1.15}>
        Cadencia
      </Text>
      <Text size="xs" c="var(--quiet)" truncate visibleFrom="xs">
        {broker.name}
      </Text>
    </div>
  );
}

/** The hash is the address of a screen here, so the skip link moves the focus by itself. */
function focusContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#content')?.focus();
}
