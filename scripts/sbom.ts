import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { command, runCommand } from './command.ts';

/** Licences under which a package may be shipped with this program, which is under Apache-2.0. */
const ALLOWED = new Set(
  'MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 CC0-1.0 Unlicense OFL-1.1 PostgreSQL Python-2.0'.split(
    ' ',
  ),
);

/** One package in a CycloneDX document, as npm writes it. */
interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  licenses?: ({ license: { id?: string; name?: string } } | { expression: string })[];
}

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component & { purl?: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const root = fileURLToPath(new URL('../', import.meta.url));

await runCommand(
  command(
    'sbom',
    'Lists every package that is shipped, in CycloneDX, by npm. Fails where a licence does not allow it.',
  )
    .argument('[file]', 'where the list is written', 'dist/sbom.cdx.json')
    .action(async (file: string) => {
      const bom = shippedOf(readBom());
      const path = resolve(root, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(bom, null, 2)}\n`);
      const byLicence = Map.groupBy(bom.components, licenceOf);
      for (const [licence, all] of [...byLicence].toSorted(([, a], [, b]) => b.length - a.length))
        console.log(`${String(all.length).padStart(4)}  ${licence}`);
      const others = bom.components.filter((component) => !isAllowed(licenceOf(component)));
      if (others.length > 0)
        throw new Error(
          `${others.map((one) => `${one.name} ${one.version}: ${licenceOf(one)}`).join('\n')}\nMay these be shipped? Where yes, add the licence to ALLOWED in scripts/sbom.ts, else take another package.`,
        );
      console.log(`${file}: ${bom.components.length} packages.`);
    }),
);

function readBom(): Bom {
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}\nDoes npm install help?`);
  return JSON.parse(stdout) as Bom;
}

/**
 * What of it is shipped: what runs needs, and what the pages are built from, with all that those need. The same tree gives the same
 * document: there is no time in it, and its number follows from its content.
 */
function shippedOf({ serialNumber: _, metadata: { timestamp: __, ...metadata }, ...bom }: Bom): Bom {
  const { 'bom-ref': own } = metadata.component;
  const below = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const names = new Map(bom.components.map((component) => [component['bom-ref'], component.name]));
  const wanted = new Set([
    ...Object.keys(packageJson.dependencies),
    ...Object.keys(packageJson.optionalDependencies),
    ...importedByPages(),
  ]);
  const shipped = new Set<string>();
  const add = (ref: string) => {
    if (shipped.has(ref)) return;
    shipped.add(ref);
    below.get(ref)?.forEach(add);
  };
  for (const ref of below.get(own) ?? []) if (wanted.has(names.get(ref) ?? '')) add(ref);
  const content = {
    ...bom,
    metadata: { ...metadata, component: { ...metadata.component, name: packageJson.name } },
    components: bom.components.filter((component) => shipped.has(component['bom-ref'])),
    dependencies: bom.dependencies
      .filter(({ ref }) => ref === own || shipped.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => shipped.has(one)) })),
  };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const uuid = hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
  return { ...content, serialNumber: `urn:uuid:${uuid}` };
}

/** Packages that sources of the pages import, by name: they are built into the files that browsers get. */
function importedByPages(): Set<string> {
  const directory = join(root, 'src/dashboard');
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.(tsx?|css)$/.test(file) && !/^(dist\b|vite\.config)/.test(file));
  const specifiers = sources.flatMap((file) =>
    [
      ...readFileSync(join(directory, file), 'utf8').matchAll(
        /(?:from|import|url)\s*\(?\s*['"]([^.'"][^'"]*)['"]/g,
      ),
    ].map(([, specifier = '']) => specifier),
  );
  return new Set(
    specifiers.map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  );
}

function licenceOf({ licenses = [] }: Component): string {
  const names = licenses.map((one) =>
    'expression' in one ? one.expression : (one.license.id ?? one.license.name ?? ''),
  );
  return names.join(' AND ') || 'none named';
}

/** One of several that one may choose is enough; of several together each has to be. */
function isAllowed(licence: string): boolean {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one.trim())));
}
