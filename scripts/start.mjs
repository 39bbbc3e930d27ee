// npm start: installs and builds what is missing, then becomes the server.
import { main } from './console.mjs';
import { become, build, enter } from './workspace.mjs';

await main(async () => {
  const code = await enter();
  if (code !== undefined) return code;
  await build('api', 'admin');
  // Node lets garbage lie as long as the machine has memory: without these the server holds twice what it needs after an import.
  const memory = ['--max-semi-space-size=8', '--max-old-space-size=512'];
  // glibc gives each thread a heap of its own and keeps what they free: pictures and PDFs would cost the server a third more for good.
  process.env.MALLOC_ARENA_MAX ||= '2';
  return become('apps/api/dist/main.js', process.argv.slice(2), ['--enable-source-maps', ...memory]);
});
