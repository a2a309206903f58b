import { createContext, use } from 'react';
import type { NonNullRoots } from '../api/run.ts';
import type { MeQuery, Permission } from '../graphql/graphql.ts';

export type Viewer = NonNullRoots<MeQuery>['me'];

const ViewerContext = createContext<Viewer | null>(null);

export const ViewerProvider = ViewerContext;

/** Who is signed in, at which broker, with which permissions. Only inside the shell. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('a screen was drawn outside the shell');
  return viewer;
}

/** Whether the viewer has a permission. The API decides; this spares the reader a refusal. */
export function useMay(permission: Permission): boolean {
  return useViewer().permissions.includes(permission);
}
