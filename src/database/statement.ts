/** One SQL statement; a `name` makes it a prepared statement of its connection. */
export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
  /** Rows of `COPY … FROM STDIN`, in pieces. */
  rows?: Buffer[];
}

/** What runs statements: the database itself, or one transaction of it. */
export interface Executor {
  query<Row>(statement: Statement): Promise<Row[]>;
}
