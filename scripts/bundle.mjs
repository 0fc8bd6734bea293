// Makes the bundle that npm start runs, where the sources are newer than that. On whatever Node the machine has, like setup.mjs,
// after which it runs; what goes wrong here is no reason not to start: the sources run, too.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentBundle, directory, hashOfSources, root, STAMP } from './bundled.mjs';
import { makeBundle } from './make-bundle.mjs';

const own = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

if (currentBundle() === undefined) {
  try {
    // rolldown needs a newer Node than some machines have.
    if (Number.parseInt(process.versions.node, 10) < 24 && existsSync(own))
      spawnSync(own, [fileURLToPath(import.meta.url)], {
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
    else
      await makeBundle({
        root,
        input: { cli: 'src/cli.ts', worker: 'src/cluster/worker.ts' },
        directory,
        files: { 'package.json': '{ "type": "module" }\n', [STAMP]: hashOfSources() },
      });
  } catch (error) {
    console.error(
      `The monitor starts from its sources, and slower: no bundle could be made of them. ${error}`,
    );
  }
}
