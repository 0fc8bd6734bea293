/** What a watcher wants to see: of each list one must match, and all lists that are there. */
export interface View {
  msg_types?: string[];
  /** Who sent or processed a message. */
  agents?: string[];
  /** By their number as text, however the message wrote it. */
  run_ids?: string[];
  namespaces?: string[];
  execution_ids?: string[];
}

/** What a view looks at. */
export interface FilterFields {
  type: string;
  sender: string | null;
  sentBy: string | null;
  processedBy: string | null;
  run: string | null;
  namespace: string | null;
  execution: string | null;
}

/** The traits that each list is compared with, one of which must match. */
const COMPARED: Record<keyof View, (keyof FilterFields)[]> = {
  msg_types: ['type'],
  agents: ['sender', 'sentBy', 'processedBy'],
  run_ids: ['run'],
  namespaces: ['namespace'],
  execution_ids: ['execution'],
};

/** The SQL of each trait; what the message itself says counts before what its row says. */
export const TRAITS: Record<keyof FilterFields, string> = {
  type: 'message_type',
  sender: 'sender_agent',
  sentBy: `message_content->>'sender'`,
  processedBy: `message_content->>'processed_by'`,
  run: `coalesce(message_content->>'run_id', run_id)`,
  namespace: `coalesce(message_content->>'namespace', namespace)`,
  execution: `coalesce(message_content->>'execution_id', execution_id)`,
};

/** Values of a filter: each message is compared with all of them, for each watcher. */
export const MOST_VALUES = 100;

type Query = { [Name in keyof View]?: string | undefined };

/** The filters of a query that have too many values. */
export function tooLong(query: Query): string[] {
  const names = Object.keys(COMPARED) as (keyof View)[];
  return names.filter((name) => (query[name] ?? '').split(',').length > MOST_VALUES);
}

/** Reads the filters of a query: lists with commas, blanks cut off, empty ones no filter, each value once. */
export function viewOf(query: Query): View {
  const view: View = {};
  for (const name of Object.keys(COMPARED) as (keyof View)[]) {
    const words = (query[name] ?? '').split(',').map((word) => word.trim());
    const given = [...new Set(words.filter((word) => word !== ''))];
    if (given.length > 0) view[name] = given;
  }
  return view;
}

/** Whether a message is in a view. */
export function isSeen(view: View, traits: FilterFields): boolean {
  return Object.entries(view).every(([name, words]) =>
    COMPARED[name as keyof View].some((trait) => words.includes(traits[trait] as string)),
  );
}

/** The same as a condition of SQL; its values are added to `values`. */
export function condition(view: View, values: unknown[]): string {
  const all = Object.entries(view).map(([name, words]) => {
    const place = `$${values.push(words)}::text[]`;
    const any = COMPARED[name as keyof View].map((trait) => `${TRAITS[trait]} = any(${place})`);
    return `(${any.join(' or ')})`;
  });
  return ['true', ...all].join(' and ');
}
