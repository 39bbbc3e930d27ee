// The boundaries of the code. Each rule says what may not be imported, and its comment says why.

/** Which modules a module may ask, besides parties (anybody may) and itself. */
const mayAsk = {
  parties: [],
  catalogue: [],
  stock: ['catalogue'],
  production: ['catalogue', 'stock', 'accounting'],
  sales: ['catalogue', 'stock', 'accounting'],
  royalties: ['catalogue', 'production', 'stock', 'sales', 'accounting'],
  accounting: [],
  readers: ['catalogue', 'stock', 'sales'],
  imports: ['catalogue', 'stock'],
  shop: ['catalogue', 'stock', 'sales', 'accounting', 'readers'],
};
const modules = Object.keys(mayAsk);
const tests = '\\.(test|scenario|conformance|bench)\\.[tj]sx?$|/test/|/scenarios/';

const arrows = modules.map((name) => {
  const forbidden = modules.filter((other) => other !== name && other !== 'parties' && !mayAsk[name].includes(other));
  return {
    name: `${name}-asks-only-its-own`,
    comment: `${name} may ask parties${mayAsk[name].map((other) => `, ${other}`).join('')}; another arrow would close a circle.`,
    severity: 'error',
    from: { path: `^apps/api/src/modules/${name}/`, pathNot: tests },
    to: { path: `^apps/api/src/modules/(${(name === 'parties' ? modules.filter((other) => other !== name) : forbidden).join('|')})/` },
  };
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that need each other can only be read, tested and changed together.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'libs-import-only-libs',
      comment: 'A rule knows no framework, database, clock or network; what it may build on is named here.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/' },
      to: { pathNot: '^libs/|^node_modules/(saxes|isbn3|temporal-polyfill)/|^@colophon/' },
    },
    {
      name: 'libs-import-no-node',
      comment: 'Rules run in a browser, too, and read no files.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'libs-by-their-index',
      comment: 'What a library does not export from its index is its own.',
      severity: 'error',
      from: { path: '^(libs/([^/]+)/|apps/|fixtures/|migrations/)', pathNot: tests },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'modules-by-their-facade',
      comment: 'Other modules hold ids and ask the facade; entities, services and repositories are a module’s own.',
      severity: 'error',
      from: { path: '^apps/api/src/modules/([^/]+)/', pathNot: tests },
      to: { path: '^apps/api/src/modules/[^/]+/', pathNot: ['^apps/api/src/modules/$1/', '\\.(facade|events|module)\\.ts$'] },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'Modules stand on the platform, never the other way round.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/', pathNot: tests },
      to: { path: '^apps/api/src/modules/' },
    },
    ...arrows,
    {
      name: 'admin-knows-no-api',
      comment: 'The screens talk to the API by HTTP.',
      severity: 'error',
      from: { path: '^apps/admin/', pathNot: tests + '|/browser/' },
      to: { path: '^(apps/(?!admin)|migrations/)' },
    },
    {
      name: 'api-knows-no-admin',
      comment: 'The API serves the screens as built files.',
      severity: 'error',
      from: { path: '^(apps/api|libs|migrations|fixtures)/' },
      to: { path: '^apps/admin/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration keeps its meaning when the code moves on.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(apps|fixtures)/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'What ships does not depend on what only tests it.',
      severity: 'error',
      from: { path: '^(apps/[^/]+|libs/[^/]+)/src/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations|fixtures|bench)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|\\.cache/|/public/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
