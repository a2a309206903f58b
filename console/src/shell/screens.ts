import type { ComponentType } from 'react';
import { CallsScreen } from '../call/calls-screen.tsx';
import type { Permission } from '../graphql/graphql.ts';
import type { Texts } from '../i18n/es.ts';
import { BoardIcon, PhoneIcon } from '../icons.tsx';
import { PipelineScreen } from '../pipeline/pipeline-screen.tsx';

/** One section of the console. A new screen is one folder and one line here. */
export interface Screen {
  path: `/${string}`;
  title: (t: Texts) => string;
  Icon: ComponentType;
  /** Who may see it. */
  permission: Permission;
  /** `rest` is what the address says after the path: the id of a call, or nothing. */
  View: ComponentType<{ rest: string }>;
}

export const screens: readonly [Screen, ...Screen[]] = [
  {
    path: '/pipeline',
    title: (t) => t.screens.pipeline,
    Icon: BoardIcon,
    permission: 'LEAD_READ',
    View: PipelineScreen,
  },
  { path: '/calls', title: (t) => t.screens.calls, Icon: PhoneIcon, permission: 'CALL_READ', View: CallsScreen },
];

/** The screen an address names, with the rest of the address. The first screen is also where an empty address leads. */
export function screenAt(address: string): { screen: Screen; rest: string } | null {
  if (address === '/') return { screen: screens[0], rest: '' };
  const screen = screens.find(({ path }) => address === path || address.startsWith(`${path}/`));
  return screen ? { screen, rest: decodeURIComponent(address.slice(screen.path.length + 1)) } : null;
}
