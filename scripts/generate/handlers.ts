import type { Operation } from './document.ts';

/** One interface of typed handlers per tag, and one that is all of them. */
export function handlersSource(table: Record<string, Operation>): string {
  const tags = byTag(table);
  const interfaces = tags.map(
    ([tag, operations]) =>
      `/** The operations tagged \`${tag}\`. */\nexport interface ${interfaceName(tag)} {\n${operations.map(member).join('\n')}\n}\n`,
  );
  const all = tags.map(([tag]) => interfaceName(tag)).join(', ');
  return [
    `import type { Handler } from '../src/handlers/handler.ts';\n`,
    ...interfaces,
    `/** Every operation of the contract. */\nexport interface Handlers extends ${all} {}\n`,
  ].join('\n');
}

/** For each tag an object that has all of its operations and does none: a new tag spreads it while it is built. */
export function stubsSource(table: Record<string, Operation>): string {
  const tags = byTag(table);
  const stubs = tags.map(
    ([tag, operations]) =>
      `export const ${camel(tag)}Stubs: ${interfaceName(tag)} = {\n${operations.map(({ id }) => `  ${id}: stub('${id}'),`).join('\n')}\n};\n`,
  );
  return [
    `import { NotImplemented, type OperationId } from '../src/handlers/handler.ts';`,
    `import type {\n${tags.map(([tag]) => `  ${interfaceName(tag)},`).join('\n')}\n} from './handlers.ts';\n`,
    'const stub = (operation: OperationId) => async (): Promise<never> => {\n  throw new NotImplemented(operation);\n};\n',
    ...stubs,
  ].join('\n');
}

function byTag(table: Record<string, Operation>): [string, Operation[]][] {
  return Object.entries(Object.groupBy(Object.values(table), ({ tag }) => tag)).map(([tag, list]) => [
    tag,
    list ?? [],
  ]);
}

function member({ id, summary }: Operation): string {
  return `  /** ${summary.replace(/\.?$/, '.')} */\n  ${id}: Handler<'${id}'>;`;
}

function interfaceName(tag: string): string {
  const name = camel(tag);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Handlers`;
}

function camel(tag: string): string {
  return tag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
