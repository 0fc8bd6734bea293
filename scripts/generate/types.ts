import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

interface Contract {
  paths: Record<string, Record<string, { operationId?: string; summary?: string; description?: string }>>;
}

interface Schema {
  allOf?: Schema[];
  anyOf?: Schema[];
  required?: string[];
}

/** The types of the contract, as openapi-typescript writes them. */
export async function typesSource(document: Contract): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(document, withoutBareRequired), {
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    postTransform: withOneIndex,
  });
  describeOperations(nodes, document);
  return astToString(nodes);
}

/**
 * Says of each operation by its id what openapi-typescript says of it by its path: the methods of the client are made of
 * these, and have their docstrings from there.
 */
function describeOperations(nodes: ts.Node[], { paths }: Contract): void {
  const texts = new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { operationId, summary = '', description = '' }]) => [
        operationId,
        [
          `${summary.replace(/\.?$/, '.')} ${method.toUpperCase()} ${path}`,
          ...description.trim().split('\n'),
        ],
      ]),
    ),
  );
  const found = nodes.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === 'operations');
  for (const member of found?.members ?? []) {
    const lines = texts.get(member.name && ts.isIdentifier(member.name) ? member.name.text : undefined) ?? [];
    const comment = lines.map((line) => ` * ${line.trim()}`.trimEnd()).join('\n');
    ts.addSyntheticLeadingComment(member, ts.SyntaxKind.MultiLineCommentTrivia, `*\n${comment}\n `, true);
  }
}

/**
 * Of a schema that has `required` alone openapi-typescript makes `unknown`. As a member of `allOf` it repeats what stands
 * beside, and goes; as one of several ways it becomes an object with these properties.
 */
function withoutBareRequired(key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (key === 'allOf') return value.filter((schema: Schema) => !isBareRequired(schema));
  if (key !== 'anyOf') return value;
  return value.map((schema: Schema) =>
    isBareRequired(schema)
      ? {
          ...schema,
          type: 'object',
          properties: Object.fromEntries((schema.required ?? []).map((name) => [name, {}])),
        }
      : schema,
  );
}

const isBareRequired = (schema: Schema) => Object.keys(schema).join() === 'required';

/**
 * Makes `{ detail?: string; [name: string]: string | string[] | undefined }` of `{ detail?: string } & { [name: string]:
 * string[] }`, which no object has.
 */
function withOneIndex(type: ts.TypeNode): ts.TypeNode | undefined {
  if (!ts.isIntersectionTypeNode(type) || !type.types.every(ts.isTypeLiteralNode)) return undefined;
  const members = type.types.flatMap((part) => [...(part as ts.TypeLiteralNode).members]);
  const [index, ...more] = members.filter(ts.isIndexSignatureDeclaration);
  if (!index || more.length > 0) return undefined;
  const properties = members.filter(ts.isPropertySignature);
  const { factory } = ts;
  const types = [
    index.type,
    ...properties.flatMap((property) => property.type ?? []),
    ...(properties.some((property) => property.questionToken)
      ? [factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)]
      : []),
  ];
  return factory.createTypeLiteralNode([
    ...properties,
    factory.createIndexSignature(undefined, index.parameters, factory.createUnionTypeNode(types)),
  ]);
}
