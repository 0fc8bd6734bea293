#!/usr/bin/env bash
# Where two unions have the same members, openapi-typescript takes the values that the first one's discriminator maps into the
# members themselves: nothing of the second union compiles any more, nor a member that is used alone, though `enum` lists the value.
#
# Expectation: a discriminator is a hint for the union in which it stands; what a member may hold, its own schema says.
# https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
version=7.13.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund "openapi-typescript@$version" typescript@5.9.3 ajv@8.20.0

cat >values.mjs <<'JAVASCRIPT'
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const member = (kind, name) => ({
  type: 'object',
  required: ['kind', name],
  properties: { kind: { enum: [kind, `${kind}_changed`] }, [name]: { type: 'string' } },
});
const ref = (name) => `#/components/schemas/${name}`;
const union = (suffix) => ({
  oneOf: [{ $ref: ref('Run') }, { $ref: ref('File') }],
  discriminator: { propertyName: 'kind', mapping: { [`run${suffix}`]: ref('Run'), [`file${suffix}`]: ref('File') } },
});
const members = { Run: member('run', 'number'), File: member('file', 'path') };
const unions = { Event: union(''), Change: union('_changed') };
for (const names of [['Event', 'Change'], ['Change', 'Event']]) {
  const schemas = { ...Object.fromEntries(names.map((name) => [name, unions[name]])), ...members };
  const contract = { openapi: '3.1.0', info: { title: 'runs', version: '1' }, paths: {}, components: { schemas } };
  writeFileSync('contract.json', JSON.stringify(contract));
  execFileSync('npx', ['openapi-typescript', 'contract.json', '--output', 'api.ts'], { stdio: 'ignore' });
  const ajv = new Ajv({ strict: false }).addSchema(contract, 'contract');
  for (const [type, kind] of [['Event', 'run'], ['Change', 'run_changed'], ['Run', 'run'], ['Run', 'run_changed']]) {
    const value = { kind, number: '100010' };
    const valid = ajv.validate({ $ref: `contract${ref(type)}` }, value);
    const use = `export const value: components['schemas']['${type}'] = ${JSON.stringify(value)};`;
    writeFileSync('use.ts', `import type { components } from './api.ts'; ${use}`);
    const tsc = ['tsc', '--noEmit', '--strict', '--allowImportingTsExtensions', '--module', 'nodenext', 'use.ts'];
    const compiles = spawnSync('npx', tsc, { stdio: 'ignore' }).status === 0;
    console.log(`${names[0]} first, ${type} of kind ${kind}: ${valid ? 'valid' : 'invalid'}, ${compiles ? 'compiles' : 'does not compile'}`);
  }
}
JAVASCRIPT
echo "openapi-typescript $version, from npm"
echo "Expected: valid, and compiles, each time"
echo "Seen:"
node values.mjs | tee seen
diff seen - <<'SEEN'
Event first, Event of kind run: valid, compiles
Event first, Change of kind run_changed: valid, does not compile
Event first, Run of kind run: valid, compiles
Event first, Run of kind run_changed: valid, does not compile
Change first, Event of kind run: valid, does not compile
Change first, Change of kind run_changed: valid, compiles
Change first, Run of kind run: valid, does not compile
Change first, Run of kind run_changed: valid, compiles
SEEN
