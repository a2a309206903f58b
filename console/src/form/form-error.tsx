import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says above a form why it was refused as a whole; read out at once. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <Alert color="red" variant="light" role="alert">
      {children}
    </Alert>
  );
}
