import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { straySql } from '../../scripts/stray-sql.ts';

function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'swf-stray-sql-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

test.each([
  'const text = "select id from swf_user";',
  'const text = `\n  select count(*)\n  from swf_user`;',
  "const text = 'select pg_advisory_lock(1)';",
  "const text = 'insert into swf_user (username) values ($1)';",
  "const text = 'UPDATE swf_user u SET is_staff = true';",
  "const text = 'delete from swf_user';",
  'const text = `with found as (select 1)`;',
  "const text = 'listen swf_messages';",
  'await database.query({ text, values: [] });',
  'await database.query<Row>(statement);',
])('a statement outside of database/ and engine/ is found: %s', (line) => {
  expect(straySql(tree({ 'src/access/users.ts': `// users\n\n${line}\n` }))).toEqual([
    'src/access/users.ts:3 has a statement',
  ]);
});

test('statements of database/ and engine/, and English, are not', () => {
  const statement = "const text = 'select id from swf_user';\n";
  const root = tree({
    'src/database/users.ts': statement,
    'src/engine/lists/list.ts': statement,
    'src/doctor/check.ts':
      "const fix = 'update the certificate, or delete it';\nconst why = 'with one as another';\n",
    'src/http/route.ts': 'const { query } = request;\nsend(request.query);\n',
  });
  expect(straySql(root)).toEqual([]);
});
