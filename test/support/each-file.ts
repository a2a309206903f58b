import 'reflect-metadata';
import { afterAll, beforeAll, vi } from 'vitest';
import { closeOpenApps } from './test-app.ts';

// A warning nobody reads is a defect nobody sees.
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    throw new Error(`console.error: ${parts.map(String).join(' ')}`);
  });
});

afterAll(closeOpenApps);
