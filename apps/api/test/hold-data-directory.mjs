// A second Colophon for the tests of the embedded database: holds the data directory named first until its standard input ends.
import { registerHooks } from 'node:module';

// The API's imports name compiled files; Node strips the types of the sources by itself once it finds them.
registerHooks({
  resolve: (specifier, context, next) =>
    next(context.parentURL?.endsWith('.ts') ? specifier.replace(/^(\..*)\.js$/, '$1.ts') : specifier, context),
});
const { startEmbeddedPostgres } = await import('../src/platform/database/embedded-postgres.ts');

try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2] });
  process.stdout.write(`${server.url}\n`);
  process.stdin.resume().on('end', () => void server.stop());
} catch (problem) {
  process.stdout.write(`${problem.code}: ${problem.message}\n`);
  process.exitCode = 1;
}
