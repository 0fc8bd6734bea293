import {
  type Compilable,
  DummyDriver,
  expressionBuilder,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';

/** Which tables there are, and which columns, is known from the entities' metadata only when the engine starts. */
export type Tables = Record<string, Record<string, unknown>>;

/**
 * Kysely, the query builder that MikroORM brings, of which only the compiler is used: statements run through
 * src/database, which names their plans, bounds what they read and limits their time. MikroORM's own instance
 * (`em.getKysely()`) would run them on its pool.
 */
export const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export const expressions = expressionBuilder<Tables, string>();

/**
 * A placeholder by its position, from 1. Statements are compiled once for all values, and a value that occurs more than
 * once is sent once: Kysely would number each occurrence.
 * @param type to cast it to
 */
export function placeholder<Value = unknown>(position: number, type?: string): RawBuilder<Value> {
  return sql.raw(`$${position}${type === undefined ? '' : `::${type}`}`);
}

/** The text of a statement. @throws where a value was given instead of a placeholder */
export function compile(statement: Compilable): string {
  const { sql: text, parameters } = statement.compile();
  if (parameters.length > 0) throw new Error(`a statement has values instead of placeholders: ${text}`);
  return text;
}

/** Shapes that are remembered, where nothing else is said. */
const MOST_SHAPES = 64;

/** What was built for each shape of a request, the latest used of them: callers choose among the shapes. */
export class ShapeCache<Built> {
  readonly #built = new Map<string, Built>();
  readonly #size: number;
  /** The latest shape, and what was built for it: mostly it comes again. */
  #latest: { shape: string; built: Built } | undefined;

  constructor(size = MOST_SHAPES) {
    this.#size = size;
  }

  get(shape: string, build: () => Built): Built {
    if (this.#latest?.shape === shape) return this.#latest.built;
    const known = this.#built.get(shape);
    const built = known ?? build();
    this.#built.delete(shape);
    this.#built.set(shape, built);
    const [oldest] = this.#built.keys();
    if (oldest !== undefined && this.#built.size > this.#size) this.#built.delete(oldest);
    this.#latest = { shape, built };
    return built;
  }
}
