import type { EntityMetadata } from '@mikro-orm/core';
import { sqlState, violationOf } from '../database/sql-state.ts';
import { type FieldMessages, InvalidRequest } from '../http/errors.ts';
import type { Table } from './table.ts';

/** Says what a constraint means, given the values of the refused row by their wire names. */
type Explanation = (values: Record<string, unknown>) => FieldMessages;

/**
 * Builds the translation of a table's constraints to messages. Uniqueness and relations are learnt from the
 * constraint alone: one statement and no race, where a look beforehand would lose one.
 * @returns turns an error of PostgreSQL into InvalidRequest, and any other error into itself
 */
export function refusalsOf(
  metadata: EntityMetadata,
  table: Table,
): (error: unknown, values: Record<string, unknown>) => unknown {
  const verboseName = verboseNameOf(table.model);
  const explanations = new Map<string, Explanation>();
  const alreadyExists = (field: string): Explanation => {
    const text = `${verboseName} with this ${field.replaceAll('_', ' ')} already exists.`;
    return () => ({ [field]: [text] });
  };
  explanations.set(`${table.name}_pkey`, alreadyExists(table.key.name));
  for (const property of metadata.props) {
    if (property.unique)
      explanations.set(`${table.name}_${property.fieldNames[0]}_unique`, alreadyExists(property.name));
    if (property.targetMeta) {
      explanations.set(`${table.name}_${property.fieldNames[0]}_foreign`, (values) =>
        unknownKey(property.name, values),
      );
    }
  }
  for (const unique of metadata.uniques) {
    const fields = [unique.properties].flat().map(String);
    const text = `The fields ${fields.join(', ')} must make a unique set.`;
    explanations.set(String(unique.name), () => ({ non_field_errors: [text] }));
  }
  const shown = new Map(
    table.columns.flatMap((column) => (column.parent ? [[column.column, column] as const] : [])),
  );

  /** Only keys of other objects reach PostgreSQL without a check of their range: such a one names nothing. */
  const unknownRelation = (values: Record<string, unknown>) => {
    const relation = metadata.props.find(
      ({ name, targetMeta }) => targetMeta && Math.abs(Number(values[name])) > LARGEST_INT,
    );
    return relation && new InvalidRequest(unknownKey(relation.name, values));
  };

  return (error, values) => {
    if (sqlState(error) === OUT_OF_RANGE) return unknownRelation(values) ?? error;
    const found = violationOf(error);
    if (!found) return error;
    if ('nullColumn' in found) {
      const column = shown.get(found.nullColumn);
      if (!column?.parent) return error;
      const text = `Object with ${column.parent.displayField}=${String(values[column.name])} does not exist.`;
      return new InvalidRequest({ [column.name]: [text] });
    }
    const explain = explanations.get(found.constraint);
    return explain ? new InvalidRequest(explain(values)) : error;
  };
}

/** SQLSTATE: a number does not fit into its column. */
const OUT_OF_RANGE = '22003';
const LARGEST_INT = 2_147_483_647;

function unknownKey(field: string, values: Record<string, unknown>): FieldMessages {
  return { [field]: [`Invalid pk "${String(values[field])}" - object does not exist.`] };
}

/** What Django calls a model in a sentence: `stf file` for StfFile and for STFFile. */
function verboseNameOf(model: string): string {
  return model.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ').toLowerCase();
}
