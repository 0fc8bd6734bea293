import type { EntityMetadata } from '@mikro-orm/core';
import { ShapeCache } from '../query-builder.ts';
import type { Table } from '../table.ts';
import type { Asked } from './asked.ts';
import type { ListDeclaration } from './declaration.ts';
import { ListShape } from './shape.ts';

/** The shapes of one list that were asked for lately: callers choose among the filters and orders. */
export class ListShapes {
  readonly #shapes = new ShapeCache<ListShape>(64);
  readonly #build: (asked: Asked) => ListShape;

  constructor(metadata: EntityMetadata, table: Table, declaration: ListDeclaration) {
    this.#build = (asked) => new ListShape(metadata, table, declaration, asked);
  }

  /** The shape of what is asked for. It is known by names of the declaration, and by no value of a caller. */
  of(asked: Asked): ListShape {
    const { filters, composed, hasSearch, ordering = '', looksBack, isAsOf, included } = asked;
    const names = filters.map((filter) => (composed.has(filter) ? `${filter.parameter}*` : filter.parameter));
    return this.#shapes.get(`${names} ${hasSearch} ${looksBack} ${isAsOf} ${included} ${ordering}`, () =>
      this.#build(asked),
    );
  }
}
