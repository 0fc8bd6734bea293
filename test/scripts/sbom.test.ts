import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const directory = mkdtempSync(join(tmpdir(), 'swf-sbom-'));
const file = join(directory, 'sbom.json');
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('what is shipped is listed, pages included and tools left out, twice the same', () => {
  const make = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/sbom.ts', file], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(`${file}: `);
    return readFileSync(file, 'utf8');
  };
  const text = make();
  const names = (JSON.parse(text) as { components: { name: string }[] }).components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['fastify', 'pg', 'react', '@fontsource-variable/inter']));
  for (const tool of ['vitest', 'vite', '@biomejs/biome', 'autocannon']) expect(names).not.toContain(tool);
  expect(make()).toBe(text);
});
