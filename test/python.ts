import { spawnSync } from 'node:child_process';

/** @returns a Python that has these modules; undefined where this machine has none */
export function pythonWith(...modules: string[]): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', `import ${modules.join(', ')}`]).status === 0,
  );
}
