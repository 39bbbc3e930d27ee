// npm test [project or path …]: every test, or those named. Projects: libs, api, admin, scenarios, browser.
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { main } from './console.mjs';
import { runVitest } from './vitest.mjs';
import { build, enter } from './workspace.mjs';

const PROJECTS = new Set(['libs', 'api', 'admin', 'scenarios', 'browser']);

await main(async () => {
  const code = await enter();
  if (code !== undefined) return code;
  const words = process.argv.slice(2);
  const projects = words.filter((word) => PROJECTS.has(word));
  const rest = words.filter((word) => !PROJECTS.has(word));
  if ((projects.length === 0 || projects.includes('browser')) && existsSync('apps/admin/browser')) {
    process.env.CHROMIUM_PATH = await findChromium();
    await build('api', 'admin');
  }
  // The servers that a scenario kills are the built one.
  if (projects.length === 0 || projects.includes('scenarios')) await build('api');
  return runVitest([...projects.flatMap((project) => ['--project', project]), ...rest]);
});
