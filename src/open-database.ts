import { Database, type DatabaseAddress, type DatabaseOptions } from './database/connection.ts';
import { entities } from './entities.ts';

/**
 * Connects to the monitor's database.
 * @throws DatabaseFailure where the database of a URL cannot be used, DatabaseUnavailable where an embedded one does not answer
 */
export function openDatabase(address: DatabaseAddress, options: DatabaseOptions = {}): Promise<Database> {
  return Database.open(address, entities, options);
}
