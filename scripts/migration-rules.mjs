// The rules of shared/scale.md that a program can see in a migration's SQL. They keep every house movable to another server.

/**
 * What a statement of a migration breaks, as sentences; empty when it keeps the rules.
 * @param {string} statement
 * @param {'platform' | 'house'} schema where the migration runs
 * @returns {string[]}
 */
export function brokenRules(statement, schema) {
  const sql = withoutTexts(statement);
  return rules.filter((rule) => (!rule.only || rule.only === schema) && rule.breaks(sql)).map((rule) => rule.says);
}

const rules = [
  { says: 'every table has a primary key (rule 3)', breaks: (sql) => tableBodies(sql).some((body) => !/\bprimary\s+key\b/.test(body)) },
  { says: 'every constraint is named: constraint <name> … (rule 5)', breaks: hasUnnamedConstraint },
  {
    says: 'identity and serial columns are made with their table, never added (rule 4)',
    breaks: (sql) => /^\s*alter\s+table\b[^;]*\badd\b[^;]*\b(as\s+identity|(big|small)?serial)\b/m.test(sql),
  },
  { says: 'the deferrability of a constraint is fixed when it is made (rule 6)', breaks: (sql) => /\balter\s+constraint\b/.test(sql) },
  { says: 'no inheritance (rule 7)', breaks: (sql) => /\binherits\s*\(|\binherit\s+\w/.test(sql) },
  {
    says: 'no rule, foreign table or table of a type (rule 7)',
    breaks: (sql) => /\bcreate\s+(or\s+replace\s+)?rule\b|\bforeign\s+table\b|\bcreate\s+table\s+[\w.]+\s+of\b/.test(sql),
  },
  {
    says: 'no table made from a query: it would have no key (rule 7)',
    breaks: (sql) => /\bcreate\s+table\s+(if\s+not\s+exists\s+)?[\w."]+\s+as\b/.test(sql),
  },
  { says: 'a table stays in its schema (rule 7)', breaks: (sql) => /\balter\s+table\b[^;]*\bset\s+schema\b/.test(sql) },
  { says: 'no materialized view (rule 8)', breaks: (sql) => /\bmaterialized\s+view\b/.test(sql) },
  { says: 'a trigger draws no sequence (S3, rule 9)', breaks: (sql) => triggerBodies(sql).some((body) => /\bnextval\s*\(/.test(body)) },
  {
    says: 'a trigger notifies nobody (S4, rule 9)',
    breaks: (sql) => triggerBodies(sql).some((body) => /\bnotify\b|\bpg_notify\s*\(/.test(body)),
  },
  {
    says: 'a trigger takes the table’s name as its argument, not from TG_TABLE_NAME (rule 9)',
    breaks: (sql) => /\btg_(table|rel)name\b|\btg_table_name\b/.test(sql),
  },
  { says: 'no trigger is enabled always (rule 9)', breaks: (sql) => /\benable\s+always\s+trigger\b/.test(sql) },
  {
    says: 'ON CONFLICT DO UPDATE sets no clock or transaction id: use excluded.… (rule 11)',
    breaks: (sql) =>
      /\bon\s+conflict\b[^;]*\bdo\s+update\s+set\b[^;]*\b(now|clock_timestamp|statement_timestamp|pg_current_xact_id|to_char)\s*\(|\bdo\s+update\s+set\b[^;]*\bcurrent_(timestamp|date|time)\b/.test(
        sql,
      ),
  },
  {
    says: 'UPDATE sets no volatile value such as gen_random_uuid() (rule 11)',
    breaks: (sql) => /\bupdate\b[^;]*\bset\b[^;]*\b(gen_random_uuid|random|uuidv[47])\s*\(/.test(sql) && !/^\s*create\b/.test(sql),
  },
  {
    says: 'nothing depends on a transaction id or a row’s place (S2, rule 15)',
    breaks: (sql) => /\b(pg_current_xact_id|txid_current|pg_snapshot_xmin|pg_current_snapshot)\b|\b(xmin|xmax|ctid)\b/.test(sql),
  },
  { says: 'a house names nothing of platform (rules 1, 13)', only: 'house', breaks: (sql) => /\bplatform\s*\./.test(sql) },
  { says: 'a foreign key stays inside the house (rule 1)', only: 'house', breaks: (sql) => /\breferences\s+"?\w+"?\s*\./.test(sql) },
  { says: 'the platform names no house (rule 1)', only: 'platform', breaks: (sql) => /\breferences\s+"?house_\w+"?\s*\./.test(sql) },
  {
    says: 'operators and functions of extensions are named with public (rule 2)',
    only: 'house',
    breaks: (sql) => /(?<!public\.)\b(gin_trgm_ops|gist_trgm_ops|unaccent\s*\(|similarity\s*\()/.test(sql),
  },
];

/** Lower case, without comments and quoted texts, so that a word in a text is no finding. Bodies between dollar signs stay: they are code. */
function withoutTexts(statement) {
  return statement
    .replace(/--[^\n]*/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:[^']|'')*'/g, "''")
    .toLowerCase();
}

/** What stands between the parentheses of each CREATE TABLE; a partition has the keys of its parent. */
function tableBodies(sql) {
  return [...sql.matchAll(/\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?[\w."]+\s*\(/g)].map((match) =>
    inParentheses(sql, match.index + match[0].length - 1),
  );
}

function triggerBodies(sql) {
  return [...sql.matchAll(/\breturns\s+trigger\b[\s\S]*?(\$\w*\$)([\s\S]*?)\1/g)].map((match) => match[2]);
}

function hasUnnamedConstraint(sql) {
  const items = tableBodies(sql).flatMap(topLevelItems);
  const added = [...sql.matchAll(/\balter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?[\w."]+\s+([^;]*)/g)]
    .flatMap((match) => topLevelItems(match[1]))
    .filter((action) => /^\s*add\b/.test(action) && !/\busing\s+index\b/.test(action));
  return [...items, ...added].some((item) => {
    const flat = withoutParentheses(item).replace(
      /\bconstraint\s+[\w"]+\s+(foreign\s+key\s+references|primary\s+key|unique|check|references|exclude)\b/g,
      '',
    );
    return /\b(primary\s+key|unique|check|references|foreign\s+key|exclude)\b/.test(flat);
  });
}

/** The text between the parenthesis at `open` and its partner. */
function inParentheses(sql, open) {
  for (let depth = 0, at = open; at < sql.length; at++) {
    if (sql[at] === '(') depth++;
    if (sql[at] === ')' && --depth === 0) return sql.slice(open + 1, at);
  }
  return sql.slice(open + 1);
}

function topLevelItems(body) {
  const items = [''];
  let depth = 0;
  for (const character of body) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) items.push('');
    else items[items.length - 1] += character;
  }
  return items;
}

function withoutParentheses(item) {
  let flat = item;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\([^()]*\)/g, ' ');
  }
  return flat;
}
