import { whole } from '../contract/references.ts';
import type { Document, Operation } from './document.ts';

interface Info {
  title: string;
  version: string;
  summary: string;
  description: string;
}

/**
 * The contract for programs that read texts: what the documentation page shows, without its schemas of replies, which the
 * OpenAPI document has.
 */
export function contractMarkdown(
  document: Document & { info: Info },
  table: Record<string, Operation>,
): string {
  const { title, version, summary, description } = document.info;
  const operations = Object.values(table);
  const tags = document.tags.map((tag) => {
    const own = operations.filter((operation) => operation.tag === tag['name']);
    return `## ${tag['name']}\n\n${oneLine(tag['description'])}\n\n${own.map((one) => operationText(document, one)).join('\n')}`;
  });
  return `# ${title} ${version}\n\n${oneLine(summary)}\n\n${description.replaceAll(/^## /gm, '### ').trim()}\n\n${tags.join('\n')}`;
}

function operationText(document: Document, operation: Operation): string {
  const { id, method, path, security, body } = operation;
  const source = document.paths[path]?.[method.toLowerCase()];
  const parameters = whole(document, source?.parameters ?? []) as unknown as Parameter[];
  const lines = [
    `### ${id}: ${method} ${path}`,
    '',
    oneLine(source?.description ?? operation.summary),
    '',
    `Credentials: ${credentialsText(security)}`,
    '',
    ...parameters.map(
      ({ name, in: place, required, description }) =>
        `- \`${name}\` (${place}${required ? ', required' : ''}): ${oneLine(description)}`,
    ),
    ...(body ? [`- body: ${bodyText(body)}`] : []),
    `- replies: ${Object.keys(operation.responses).join(', ')}`,
    '',
  ];
  return lines.join('\n');
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
}

function credentialsText(security: Operation['security']): string {
  if (security.length === 0) return 'none';
  const roles = security.flatMap((way) => Object.values(way).flat());
  const isOpen = security.some((way) => Object.keys(way).length === 0);
  if (roles.length > 0) return `a token of ${[...new Set(roles)].join(', ')}`;
  return isOpen ? 'none for reading, unless SWF_PUBLIC_READ=false' : 'a token';
}

function bodyText(body: NonNullable<Operation['body']>): string {
  const required = new Set((body['required'] ?? []) as string[]);
  const names = Object.keys((body['properties'] ?? {}) as object);
  if (names.length === 0) return 'JSON, see the schema';
  return names.map((name) => `\`${name}\`${required.has(name) ? ' (required)' : ''}`).join(', ');
}

const oneLine = (text: unknown) =>
  String(text ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
