import { loadDialogue, recordTurn } from '../database/ai-memory.ts';
import type { Database } from '../database/connection.ts';
import type { HandlersOf } from '../http/handler.ts';

/** Turns that are loaded where the caller does not say how many, and at most. */
const DEFAULT_TURNS = 20;
const MOST_TURNS = 1_000;

/** Dialogues that an assistant remembers from one session to the next. */
export function aiMemory(database: Database): HandlersOf<'ai-memory'> {
  return {
    recordAiMemory: async ({ body }) => {
      const { username, session_id, role, content, namespace = null, project_path = null } = body;
      if (role !== 'user' && role !== 'assistant') {
        return { status: 400, body: { error: `Invalid role '${role}'. Must be 'user' or 'assistant'.` } };
      }
      const id = await recordTurn(database, { username, session_id, role, content, namespace, project_path });
      return { status: 200, body: { id, status: 'success' } };
    },
    loadAiMemory: async ({ query }) => {
      const items = await loadDialogue(database, {
        username: query.username,
        turns: turnsOf(query.turns),
        namespace: query.namespace,
      });
      return { status: 200, body: { items, count: items.length } };
    },
  };
}

/** The Django monitor takes what is not a number for its default. */
function turnsOf(text: string | undefined): number {
  return text !== undefined && /^\+?\d+$/.test(text.trim())
    ? Math.min(Number(text), MOST_TURNS)
    : DEFAULT_TURNS;
}
