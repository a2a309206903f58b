import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildConsole } from './built-console.ts';

const { CHROMIUM_BINARY, CI } = process.env;
const binary = [CHROMIUM_BINARY, '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `expecting`: errors in the console that are what the test is about. */
interface VisitOptions extends BrowserContextOptions {
  expecting?: RegExp;
}

/** Opens a page of its own (an empty profile each time), at an address. */
export type Visit = (url: string, options?: VisitOptions) => Promise<Page>;

/**
 * Tests in a real browser, on the built console. A test fails when a page wrote an error to its console. Without a
 * browser they are left out, which is said; with CI=true that is a failure.
 */
export function describeInBrowser(title: string, tests: (visit: Visit) => void): void {
  if (!binary) return leaveOut(title);
  describe(title, () => {
    let browser: Browser;
    const faults: string[] = [];

    beforeAll(async () => {
      await buildConsole();
      browser = await chromium.launch({ executablePath: binary, headless: true, args: flags });
    }, 180_000);
    afterAll(() => browser?.close());
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      expect(faults.splice(0)).toEqual([]);
    });

    tests(async (url, { expecting, ...options } = {}) => {
      const context = await browser.newContext({ locale: 'es-MX', viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        const isFault = message.type() === 'error' && !expecting?.test(message.text());
        if (isFault) faults.push(`${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(url);
      return page;
    });
  });
}

function leaveOut(title: string): void {
  const why = 'no Chromium at CHROMIUM_BINARY or /usr/bin/chromium';
  if (CI === 'true') {
    it(`${title}: a browser is there`, () => expect.fail(why));
    return;
  }
  console.info(`Left out, ${why}: ${title}`);
  describe.skip(title, () => it('needs a browser', () => undefined));
}
