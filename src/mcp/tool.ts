import { readFileSync } from 'node:fs';
import type { OperationId } from '../../generated/operations.ts';

/** Any JSON Schema. */
type Schema = Record<string, unknown>;

/** A tool for programs that think in text: an operation of the contract that has `x-mcp`. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  operation: OperationId;
  inputSchema: { type: 'object'; properties: Record<string, Schema>; required?: string[] } & Schema;
  outputSchema: { type: 'object' } & Schema;
  annotations: {
    title: string;
    readOnlyHint: boolean;
    destructiveHint: boolean;
    idempotentHint: boolean;
    openWorldHint: boolean;
  };
  /** Where each argument goes, and the arguments that the tool gives where the caller does not. */
  places: Record<string, 'path' | 'query' | 'body'>;
  sets: Record<string, unknown>;
  /** Whether it answers with a page of rows. */
  isList: boolean;
  /** Properties of a row, or of the whole answer, that are told; all where absent. */
  shows?: string[];
  /** Properties that hold any JSON: they are told as text. */
  anyJson: string[];
  /** Path of the page that shows the same, with the arguments in braces. */
  page: string;
  /** What a person is asked before it is done. */
  confirm?: string;
  example: Record<string, unknown>;
}

/** Something that can be read by its address. */
export interface ResourceTemplate {
  /** `swf://runs/{run_number}` */
  uri: string;
  name: string;
  title: string;
  description: string;
  operation: OperationId;
  /** The name in the address, and where its value goes. */
  key: string;
  place: 'path' | 'query';
  isList: boolean;
  anyJson: string[];
}

interface Generated {
  tools: Tool[];
  resources: ResourceTemplate[];
}

/** What `npm run generate` makes of the contract. */
export const { tools, resources }: Generated = JSON.parse(
  readFileSync(new URL('../../generated/tools.json', import.meta.url), 'utf8'),
);
