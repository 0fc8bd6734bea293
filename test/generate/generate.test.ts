import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, expectTypeOf, it } from 'vitest';
import type { operations } from '../../generated/api.ts';
import { readContract } from '../../scripts/contract/read.ts';
import { generate, generatedDirectory } from '../../scripts/generate.ts';
import { isLong } from '../length.ts';

// The check before the tests has that of generated/, and makes it once.
if (isLong)
  it('makes the same from the same contract, and generated/ is that', async () => {
    const first = await generate(await readContract());
    expect(await generate(await readContract())).toEqual(first);
    for (const [name, text] of Object.entries(first)) {
      expect(
        readFileSync(new URL(name, generatedDirectory), 'utf8') === text,
        `generated/${name} is current`,
      ).toBe(true);
    }
  });

type BodyOf<Operation> = Operation extends { requestBody?: infer Body }
  ? [NonNullable<Body>] extends [never]
    ? never
    : NonNullable<Body> extends { content: { 'application/json': infer Json } }
      ? Json
      : never
  : never;

/** The operations that take any body as far as the compiler can tell. */
type Unchecked = {
  [Id in keyof operations]: unknown extends BodyOf<operations[Id]> ? Id : never;
}[keyof operations];

it('has a type for the body of every operation, which npm run check compares', () => {
  expectTypeOf<Unchecked>().toEqualTypeOf<never>();
});

it('gives every method of the client what the contract says of its operation as its docstring', () => {
  const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const { config } = ts.readConfigFile(path('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, path(''));
  const program = ts.createProgram([path('src/client/operations.ts')], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path('src/client/operations.ts'));
  const methods = source?.statements
    .filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === 'Methods');
  const properties = methods ? checker.getTypeAtLocation(methods).getProperties() : [];
  const docstrings = properties.map(
    (property) =>
      [property.name, ts.displayPartsToString(property.getDocumentationComment(checker))] as const,
  );
  expect(docstrings.length).toBeGreaterThan(100);
  expect(docstrings.filter(([, text]) => !/^.+\. [A-Z]+ \/.*\n./.test(text))).toEqual([]);
});
