// A real Chromium without a window, for tests of the live page: the system's own, driven by playwright-core. Where it is missing a test is skipped
// and says so; on CI it fails.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A browser that is closed with the test; undefined = not there, and the test is already marked as skipped: return at once. */
export async function requireBrowser(t: TestContext): Promise<Browser | undefined> {
  const executablePath = installed();
  if (executablePath === undefined) {
    const reason = 'needs Chromium, which is not installed';
    const { CI } = process.env;
    if (CI === 'true') throw new Error(reason);
    t.skip(reason);
    return undefined;
  }
  // Root has no sandbox: containers of CI run as root.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  t.after(() => browser.close());
  return browser;
}

function installed(): string | undefined {
  const { PATH = '' } = process.env;
  const folders = PATH.split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
