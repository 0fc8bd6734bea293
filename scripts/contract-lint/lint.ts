import {
  BaseResolver,
  createConfig,
  lintDocument,
  makeDocumentFromString,
  Source,
  unescapePointerFragment,
} from '@redocly/openapi-core';
import { rules } from './rules.ts';

/** Redocly's own rules that ours build on. */
const BUILT_IN = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'operation-operationId-unique': 'error',
  'operation-parameters-unique': 'error',
  'path-parameters-defined': 'error',
  'no-identical-paths': 'error',
  'no-unused-components': 'error',
  'no-invalid-media-type-examples': 'error',
  'no-invalid-schema-examples': 'error',
  'no-enum-type-mismatch': 'error',
  'security-defined': 'error',
} as const;

/** Where a contract is taken to stand; what it refers to is in itself. */
const PLACE = 'openapi.yaml';

/**
 * @param contract as `readContract` gives it, or what was parsed of that
 * @param only the one rule of ours to lint by; without it all count, Redocly's as well
 * @param locate says where a part of the contract is written
 * @returns what is wrong with a contract, a line each; nothing where it is as it should be
 */
export async function lintContract(
  contract: string | object,
  {
    only,
    locate = (steps) => steps.join(' › '),
  }: { only?: string; locate?: (steps: string[]) => string } = {},
): Promise<string[]> {
  const own = Object.keys(rules).filter((name) => only === undefined || name === only);
  const config = await createConfig({
    plugins: [{ id: 'swf', rules: { oas3: rules } }],
    rules: {
      ...(only === undefined && BUILT_IN),
      ...Object.fromEntries(own.map((name) => [`swf/${name}`, 'error' as const])),
    },
  });
  const document =
    typeof contract === 'string'
      ? makeDocumentFromString(contract, PLACE)
      : { source: new Source(PLACE, ''), parsed: contract };
  const externalRefResolver = new BaseResolver(config.resolve);
  const problems = await lintDocument({ document, config, externalRefResolver });
  return problems.map(({ ruleId, message, location: [first] }) => {
    const steps = (first?.pointer ?? '#/').slice(2).split('/').map(unescapePointerFragment);
    return `${locate(steps)}: ${ruleId}: ${message}`;
  });
}
