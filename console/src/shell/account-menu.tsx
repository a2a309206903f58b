import { useMutation } from '@apollo/client/react';
import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { endSession } from '../api/session.ts';
import { SignOutDocument } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useViewer } from './viewer.tsx';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { t } = useLanguage();
  const { member, broker } = useViewer();
  const [signOut] = useMutation(SignOutDocument);
  // Whatever the API answers, this browser forgets the token.
  const leave = () =>
    void signOut()
      .catch(() => undefined)
      .finally(() => endSession('asked'));
  const name = member?.name ?? broker.name;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={`${t.shell.account}: ${name}`} style={{ borderRadius: '50%' }}>
          <Avatar name={name} color="calm" size={34} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {name}
          <br />
          {member && `${t.roles[member.role]} · `}
          {broker.name}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item onClick={leave}>{t.shell.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
