import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { command, runCommand } from './command.ts';
import { readContract } from './contract/read.ts';
import { unserved } from './contract/served.ts';
import { Sources } from './contract/sources.ts';
import { lintContract } from './contract-lint/lint.ts';
import { generate, generatedDirectory } from './generate.ts';
import { MADE_DOCS } from './made-docs/made-docs.ts';
import { withSettings } from './readme-settings.ts';
import { brokenPromises } from './released/released.ts';
import { straySql } from './stray-sql.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** One thing that must be so. @returns what is wrong, nothing where all is well */
interface Check {
  name: string;
  fix: string;
  run: () => Promise<string[]> | string[];
  /** A process of its own, which is started at once and works beside the others. */
  isProcess?: true;
  /** Whether `npm run test:quick` has it. */
  isQuick?: true;
}

/** Of several, each looks at the types that they have in common: twice the work, and other checks run beside it. */
const ONE_THREAD = '--singleThreaded';

const CHECKS: Check[] = [
  {
    name: 'the files of the contract make one document',
    fix: 'correct openapi.yaml or the file in contract/ that the line above names',
    run: unreadable,
  },
  { name: 'generated/ is what the contract makes', fix: 'npm run generate', run: staleFiles },
  { name: 'README.md has the settings as they are', fix: 'npm run generate', run: staleReadme },
  {
    name: 'docs/ has checks, diagnoses, metrics and alerts as they are',
    fix: 'npm run generate',
    run: staleDocs,
  },
  {
    name: 'the contract follows its rules',
    fix: 'change openapi.yaml or contract/; docs/contract-rules.md explains',
    run: async () => lintContract(await parsed(), { locate }),
  },
  {
    name: 'the contract has nothing unused',
    fix: 'delete what nothing refers to',
    run: unusedParts,
  },
  {
    name: 'fastify-openapi-glue serves every operation',
    fix: 'change the path or the method where it stands; docs/contract-rules.md explains',
    run: async () =>
      (await unserved(parse(await contract()))).map(({ message, at }) => `${locate(at)}: ${message}`),
  },
  {
    name: 'the contract keeps what was released',
    fix: 'take the change back; or raise the first number of info.version in openapi.yaml; docs/spec-first.md explains',
    run: async () => brokenPromises(await parsed()),
  },
  {
    name: 'imports run one way',
    fix: 'move what both need to where both may look; .dependency-cruiser.cjs has the arrows',
    isProcess: true,
    run: () =>
      tool('dependency-cruiser/bin/dependency-cruiser.mjs', ['src', 'scripts', 'generated', '--config']),
  },
  {
    name: 'SQL stands in src/database and src/engine only',
    fix: 'move the statement into a function of src/database that takes an Executor and returns typed rows',
    run: () => straySql(root),
  },
  {
    name: 'nothing that nobody uses',
    fix: 'remove it; knip.json names what is used in ways that cannot be seen',
    isProcess: true,
    run: () => tool('knip/bin/knip.js', ['--no-progress']),
  },
  {
    name: 'types',
    isQuick: true,
    fix: 'fix the lines above',
    isProcess: true,
    run: () => tool('typescript7/bin/tsc', ['-p', '.', ONE_THREAD]),
  },
  {
    name: 'types of the pages',
    isQuick: true,
    fix: 'fix the lines above',
    isProcess: true,
    run: () => tool('typescript7/bin/tsc', ['-p', 'src/dashboard', ONE_THREAD]),
  },
  {
    name: 'format and lint',
    isQuick: true,
    fix: 'npx biome check --write',
    isProcess: true,
    run: () => tool('@biomejs/biome/bin/biome', ['check', '--max-diagnostics=50', '.']),
  },
];

/**
 * Runs every check and says what each found. Where the contract can't be read, nothing that follows from it is checked.
 * @param isWanted leaves others out
 * @returns whether all is well
 */
export async function check(isWanted: (one: Check) => boolean = () => true): Promise<boolean> {
  let well = true;
  const checks = CHECKS.filter(isWanted);
  const started = new Map(checks.filter(({ isProcess }) => isProcess).map(({ run }) => [run, run()]));
  for (const { name, fix, run } of checks) {
    const faults = await (started.get(run) ?? run());
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}`);
    if (faults.length === 0) continue;
    well = false;
    for (const fault of faults) console.log(`    ${fault}`);
    console.log(`    Fix: ${fix}`);
    if (run === unreadable) return false;
  }
  return well;
}

const locate = (steps: string[]) => new Sources(root).locate(steps);

let read: Promise<string> | undefined;

/** The contract, read once. */
function contract(): Promise<string> {
  read ??= readContract();
  return read;
}

let document: ReturnType<typeof parse>;

/** What is in it, for those that change nothing there. */
async function parsed(): Promise<ReturnType<typeof parse>> {
  document ??= parse(await contract());
  return document;
}

async function unreadable(): Promise<string[]> {
  try {
    await contract();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

async function unusedParts(): Promise<string[]> {
  const { components } = await parsed();
  return new Sources(root).unused((kind, name) => components[kind]?.[name] !== undefined);
}

async function staleFiles(): Promise<string[]> {
  const fresh = await generate(await contract());
  return Object.entries(fresh).flatMap(([name, text]) => {
    const file = new URL(name, generatedDirectory);
    return existsSync(file) && readFileSync(file, 'utf8') === text
      ? []
      : [`generated/${name} is not current`];
  });
}

function staleReadme(): string[] {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  return withSettings(readme) === readme ? [] : ['its table of settings is not that of src/config.ts'];
}

function staleDocs(): string[] {
  return Object.entries(MADE_DOCS).flatMap(([name, made]) => {
    const file = `${root}docs/${name}`;
    const isSame = existsSync(file) && readFileSync(file, 'utf8') === made();
    return isSame ? [] : [`docs/${name} is not what the code says`];
  });
}

/** Runs a tool from node_modules on this Node. @returns what it printed, where it found something */
async function tool(path: string, words: string[]): Promise<string[]> {
  const child = spawn(process.execPath, [`${root}node_modules/${path}`, ...words], { cwd: root });
  const [output, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return status === 0 ? [] : `${output}${errors}`.trim().split('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(
    command('check', 'Checks the contract, what is made from it, types, format and lint.')
      .option('--only <words...>', 'the checks whose names have one of these words in them')
      .action(async ({ only }: { only?: string[] }) => {
        const well = await check(({ name }) => only?.some((word) => name.includes(word)) ?? true);
        console.log(well ? 'All is well. Next: npm test' : 'Something needs fixing, see ✗.');
        process.exitCode = well ? 0 : 1;
      }),
  );
}
