// npm run colophon -- <verb>: the command line, built first when its sources changed.
import { main } from './console.mjs';
import { become, build, enter } from './workspace.mjs';

await main(async () => {
  const code = await enter();
  if (code !== undefined) return code;
  await build('api');
  return become('apps/api/dist/cli.js', process.argv.slice(2), ['--enable-source-maps']);
});
