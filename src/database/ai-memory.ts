import type { Database } from './connection.ts';

interface Turn {
  username: string;
  session_id: string;
  role: string;
  content: string;
  namespace: string | null;
  project_path: string | null;
}

interface LoadedTurn {
  role: string;
  content: string;
  created_at: string;
  session_id: string;
  post_id: string;
  root_id: string;
}

/** Stores one turn of a dialogue. @returns its id */
export async function recordTurn(database: Database, turn: Turn): Promise<number> {
  const [row] = await database.query<{ id: number }>({
    name: 'ai-memory:record',
    text: `insert into swf_ai_memory (username, session_id, role, content, namespace, project_path)
           values ($1, $2, $3, $4, $5, $6) returning id`,
    values: [turn.username, turn.session_id, turn.role, turn.content, turn.namespace, turn.project_path],
  });
  if (!row) throw new Error('an INSERT returned no row');
  return row.id;
}

/** Bytes of all turns that are loaded together. */
const MOST_BYTES = 4 * 1024 ** 2;

/** The newest turns of a user's dialogue, question and answer, oldest first: as many as have room. */
export async function loadDialogue(
  database: Database,
  { username, turns, namespace }: { username: string; turns: number; namespace: string | undefined },
): Promise<LoadedTurn[]> {
  const rows = await database.query<LoadedTurn>({
    name: 'ai-memory:load',
    text: `select role, content, created_at, session_id,
                  coalesce(namespace, '') as post_id, coalesce(project_path, '') as root_id
           from (select *, sum(octet_length(content)) over (order by created_at desc, id desc) as size
                 from (select * from swf_ai_memory
                       where username = $1 and ($2::text is null or namespace = $2)
                       order by created_at desc, id desc limit $3) latest) sized
           where size <= ${MOST_BYTES} order by created_at desc, id desc`,
    values: [username, namespace ?? null, turns * 2],
  });
  // The Django monitor writes these with an offset, unlike the resources.
  return rows.reverse().map((row) => ({ ...row, created_at: row.created_at.replace('Z', '+00:00') }));
}
