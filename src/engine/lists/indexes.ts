import type { EntityMetadata } from '@mikro-orm/core';

/** The columns of each index of a table, by the names of the entity's properties. */
function indexesOf(metadata: EntityMetadata): string[][] {
  const declared = [...metadata.indexes, ...metadata.uniques].flatMap(({ properties }) =>
    properties === undefined ? [] : [[properties].flat().map(String)],
  );
  const single = metadata.props.filter(({ primary, unique, index }) => primary || unique || index);
  return [...declared, ...single.map(({ name }) => [name])];
}

/** Whether an index begins with a column, so that it leads to the rows that have a value there. @param name of the property or the column */
export function leadsTo(metadata: EntityMetadata, name: string): boolean {
  const property = metadata.props.find((prop) => prop.name === name || prop.fieldNames?.[0] === name);
  return property !== undefined && indexesOf(metadata).some(([first]) => first === property.name);
}

/**
 * Whether an index has the rows in an order, or nearly so. Where only few rows can be alike in its first column it is
 * enough that the index begins with that: keys, what is unique, and times.
 */
export function hasOrder(metadata: EntityMetadata, [first = '', second]: string[]): boolean {
  const [name, ...path] = first.split('.');
  const property = metadata.props.find((prop) => prop.name === name);
  // The parents in their order, and of each its rows.
  if (path.length > 0)
    return (
      property?.targetMeta !== undefined &&
      !property.nullable &&
      leadsTo(metadata, name ?? '') &&
      hasOrder(property.targetMeta, path)
    );
  if (property?.primary || property?.unique) return true;
  return indexesOf(metadata).some(
    (index) =>
      index[0] === first &&
      (index[1] === second || property?.columnTypes[0]?.startsWith('timestamp') === true),
  );
}
