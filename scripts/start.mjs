// npm start: installs and builds what is missing, then becomes the server.
import { main } from './console.mjs';
import { become, build, enter } from './workspace.mjs';

await main(async () => {
  const code = await enter();
  if (code !== undefined) return code;
  await build('api', 'admin');
  // Objects that live as long as a request need little room; Node would take three times as much, and 100 MB more with it.
  return become('apps/api/dist/main.js', process.argv.slice(2), ['--enable-source-maps', '--max-semi-space-size=8']);
});
