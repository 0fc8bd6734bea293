/** Stores a dead letter, as they come over the broker. @returns it */
export async function aDeadLetter(database: {
  query<Row>(statement: { text: string; values: unknown[] }): Promise<Row[]>;
}): Promise<Record<string, unknown>> {
  const [row] = await database.query<Record<string, unknown>>({
    text: `insert into swf_dead_letter (reason, destination, headers, body, encoding)
           values ('it is JSON, but no object', '/topic/epictopic', '{}', '[]', 'utf8') returning *`,
    values: [],
  });
  return row ?? {};
}
