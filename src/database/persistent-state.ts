import type { components } from '../../generated/api.ts';
import type { Database } from './connection.ts';

type PersistentState = components['schemas']['PersistentState'];

/** The shared document as it stands; empty before the first counter was drawn. */
export async function persistentState(database: Database): Promise<PersistentState> {
  const [row] = await database.query<PersistentState>({
    name: 'persistent-state:get',
    text: 'select state_data, updated_at from swf_persistent_state where id = 1',
    values: [],
  });
  return row ?? { state_data: {}, updated_at: null };
}
