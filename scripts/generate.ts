import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { command, runCommand } from './command.ts';
import { readContract } from './contract/read.ts';
import { adminResources } from './generate/admin.ts';
import { bodiesSource } from './generate/bodies.ts';
import { canonicalBodies } from './generate/canonical.ts';
import { clientSource } from './generate/client.ts';
import { type Document, operationTable } from './generate/document.ts';
import { contractMarkdown } from './generate/markdown.ts';
import { operationsSource, sharedOperations } from './generate/operations.ts';
import { toolsOf } from './generate/tools.ts';
import { typesSource } from './generate/types.ts';
import { MADE_DOCS } from './made-docs/made-docs.ts';
import { withSettings } from './readme-settings.ts';

/**
 * Everything that is made from the contract, by file name. The same contract gives the same text.
 * @param contract as `readContract` gives it
 */
export async function generate(contract: string): Promise<Record<string, string>> {
  const document: Document = parse(contract);
  const table = operationTable(document);
  const bodies = canonicalBodies(document, table);
  const lines = Object.entries(bodies).map(([id, body]) => `"${id}": ${JSON.stringify(body)}`);
  const resources = adminResources(document, table, bodies).map((one) => JSON.stringify(one));
  const tools = toolsOf(document, table, bodies);
  const json = `${JSON.stringify(document)}\n`;
  return {
    'openapi.yaml': contract,
    'openapi.json': json,
    'api.ts': header(await typesSource(document)),
    'operations.ts': header(operationsSource(table)),
    'operations.json': `${JSON.stringify(sharedOperations(table))}\n`,
    'canonical-bodies.json': `{\n${lines.join(',\n')}\n}\n`,
    'admin.json': `[\n${resources.join(',\n')}\n]\n`,
    'contract.md': contractMarkdown(parse(contract), table),
    'tools.json': `${JSON.stringify(tools, null, 1)}\n`,
    'bodies.ts': header(bodiesSource(table, bodies)),
    'client.ts': header(clientSource(table)),
  };
}

function header(source: string): string {
  return `// Made by "npm run generate" from openapi.yaml and contract/. Do not edit.\n\n${source}`;
}

const root = new URL('../', import.meta.url);

/** Where the generated files are. */
export const generatedDirectory = new URL('generated/', root);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(
    command(
      'generate',
      'Makes generated/ from openapi.yaml and contract/, and the parts of the documentation that follow it.',
    ).action(write),
  );
}

async function write(): Promise<void> {
  mkdirSync(generatedDirectory, { recursive: true });
  const files = await generate(await readContract());
  for (const [name, source] of Object.entries(files))
    writeFileSync(new URL(name, generatedDirectory), source);
  const readme = new URL('README.md', root);
  writeFileSync(readme, withSettings(readFileSync(readme, 'utf8')));
  for (const [name, made] of Object.entries(MADE_DOCS)) writeFileSync(new URL(`docs/${name}`, root), made());
  console.log(
    `generated/: ${Object.keys(files).join(', ')}. the settings of README.md; docs/: ${Object.keys(MADE_DOCS).join(', ')}. Next: npm run check`,
  );
}
