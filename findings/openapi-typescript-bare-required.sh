#!/usr/bin/env bash
# Of a member of `allOf` that only says which properties are required, openapi-typescript makes `unknown`, by which nothing is
# required; with `type: object` beside it, it makes a type that forbids every property.
#
# Expectation: JSON Schema has `required` name properties of the object wherever they are declared, so that a value without
# them is refused, and one that has them is not. https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5.3
#
# Needs bash and Node 20. Exits with 1 where it behaves otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund openapi-typescript@7.13.0 typescript@5.9.3

cat >contract.yaml <<'YAML'
openapi: 3.1.0
info: { title: runs, version: "1" }
paths: {}
components:
  schemas:
    Run: { type: object, properties: { run_number: { type: integer }, operator: { type: string } } }
    Bare: { allOf: [ { $ref: "#/components/schemas/Run" }, { required: [ run_number ] } ] }
    Typed: { allOf: [ { $ref: "#/components/schemas/Run" }, { type: object, required: [ run_number ] } ] }
YAML
npx openapi-typescript contract.yaml --output api.ts >/dev/null 2>&1

cat >use.ts <<'TYPESCRIPT'
import type { components } from './api.ts';
type Bare = components['schemas']['Bare'];
type Typed = components['schemas']['Typed'];
export const bareWithout: Bare = {};
export const bareWith: Bare = { run_number: 100010 };
export const typedWithout: Typed = {};
export const typedWith: Typed = { run_number: 100010 };
TYPESCRIPT

echo "openapi-typescript 7.13.0, from npm"
echo "Expected: the compiler refuses bareWithout and typedWithout"
echo "Seen: the types are"
grep -E "Bare|Typed" api.ts
echo "and the compiler refuses, of use.ts:"
npx tsc --noEmit --strict --allowImportingTsExtensions --module nodenext use.ts >errors || true
for line in $(sed -nE 's/^use\.ts\(([0-9]+),.*/\1/p' errors | sort -u); do sed -n "${line}p" use.ts; done | tee refused
grep -q "Bare: .* & unknown;" api.ts
grep -q "Typed: .* & Record<string, never>;" api.ts
[ "$(cat refused)" = "export const typedWith: Typed = { run_number: 100010 };" ]
