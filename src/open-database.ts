import { Database, type DatabaseAddress, type DatabaseOptions } from './database/connection.ts';
import { entities } from './entities.ts';

/**
 * Connects to the monitor's database.
 * @throws DatabaseUnavailable where nothing answers at the address
 */
export function openDatabase(address: DatabaseAddress, options: DatabaseOptions = {}): Promise<Database> {
  return Database.open(address, entities, options);
}
