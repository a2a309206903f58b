import { useSyncExternalStore } from 'react';

const storageKey = 'cadencia.token';
const listeners = new Set<() => void>();

/** Why the sign-in screen is shown: nobody was signed in, or the session ended by itself. */
export type SignedOutBecause = 'asked' | 'ended';
let because: SignedOutBecause = 'asked';

/** The token of whoever is signed in, shared by all tabs of this browser; null: nobody. */
export function readToken(): string | null {
  return localStorage.getItem(storageKey);
}

export function openSession(token: string): void {
  because = 'asked';
  localStorage.setItem(storageKey, token);
  tellAll();
}

export function endSession(why: SignedOutBecause): void {
  because = why;
  localStorage.removeItem(storageKey);
  tellAll();
}

export function whySignedOut(): SignedOutBecause {
  return because;
}

/** The token as state: signing in or out, here or in another tab, shows at once. */
export function useToken(): string | null {
  return useSyncExternalStore(subscribe, readToken);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function tellAll(): void {
  for (const listener of listeners) listener();
}
