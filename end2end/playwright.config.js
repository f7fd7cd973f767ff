// Journeys in a real browser against the real server. `cargo xtask test` builds the server and says where it is.
import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const port = 3911;
const data = process.env.WIJZER_E2E_DATA ?? mkdtempSync(join(tmpdir(), 'wijzer-e2e-'));
process.env.WIJZER_E2E_DATA = data;

export default defineConfig({
  testDir: 'tests',
  outputDir: '../target/end2end',
  // Two cores: the server, and one browser at a time.
  workers: 1,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // A phone.
    viewport: { width: 390, height: 800 },
    locale: 'nl-NL',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `${process.env.WIJZER_BIN ?? '../target/debug/wijzer'} serve --demo`,
    url: `http://127.0.0.1:${port}/readyz`,
    env: { WIJZER_ADDR: `127.0.0.1:${port}`, WIJZER_DATA: data, WIJZER_LOG: 'warn' },
    timeout: 60_000,
    stdout: 'ignore',
  },
});
