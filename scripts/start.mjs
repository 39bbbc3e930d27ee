// npm start: installs and builds what is missing, then becomes the server.
import { main } from './console.mjs';
import { become, build, enter } from './workspace.mjs';

await main(async () => {
  const code = await enter();
  if (code !== undefined) return code;
  await build('api', 'admin');
  return become('apps/api/dist/main.js', process.argv.slice(2), ['--enable-source-maps']);
});
