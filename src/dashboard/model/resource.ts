// What the administration knows of the API: generated/admin.json, made from the contract by scripts/generate/admin.ts.

/** How a value is written in a form. A `line` is short text, a `text` may have many lines. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date-time'
  | 'json'
  | 'choice'
  | 'key'
  | 'url'
  | 'ip'
  | 'uuid';

/** The rows among which a key is chosen. */
export interface Relation {
  /** Of the list operation. */
  path: string;
  /** The resource of the administration that has these rows. */
  resource: string;
  /** The property of a row that is sent, and the one that people know it by. */
  value: string;
  label: string;
  /** Whether the list searches, and whether it finds a row by its value. */
  hasSearch: boolean;
  findsValue: boolean;
}

/** Something that people write: a property of a body, or a filter of a list. */
export interface Field {
  name: string;
  title: string;
  help?: string;
  kind: FieldKind;
  isRequired?: boolean;
  mayBeNull?: boolean;
  /** Whether free JSON must be an object. */
  isObject?: boolean;
  /** In characters. */
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  choices?: readonly (string | number)[];
  /** What the monitor takes where nothing is sent. */
  default?: unknown;
  relation?: Relation;
}

/** A property of a row. */
export interface Property {
  name: string;
  title: string;
  kind: 'text' | 'number' | 'boolean' | 'date-time' | 'json';
  help?: string;
  relation?: Relation;
}

/** The operation of a form, with what it sends. */
export interface Form {
  /** What it does, in words: the summary of its operation. */
  title: string;
  /** More about it, where it is neither creating nor changing nor deleting: what that does, people know. */
  about?: string;
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  fields: readonly Field[];
  /** Properties of its reply that no row has: they are told once. */
  told?: readonly Property[];
}

/** What has rows that staff may see, and perhaps change. */
export interface Resource {
  /** In the address of its pages: the last word of its path. */
  name: string;
  title: string;
  about: string;
  /** The property of a row that names it in an address. */
  key: string;
  /** All properties that a row always has. */
  properties: readonly Property[];
  /** The names of those that its list shows. */
  columns: readonly string[];
  list: {
    path: string;
    /** The filters that are offered at once come first. */
    filters: readonly Field[];
    usual: number;
    /** The properties that its text search looks through; absent where it has none. */
    searches?: readonly string[];
    orders: readonly string[];
    hasCursor: boolean;
  };
  /** The path of one row, `{key}` in the place of its key. Absent where the API gives only the list. */
  item?: string;
  create?: Form;
  update?: Form;
  remove?: Form;
  /** What else can be done with a row. */
  actions: readonly Form[];
  /** What can be done with many of its rows at once, the worst last; absent where nothing can. */
  bulk?: readonly string[];
  /** What else happens when a row is deleted. */
  danger?: string;
}
