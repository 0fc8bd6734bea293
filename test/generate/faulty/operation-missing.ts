import type { Database } from '../../../src/database/connection.ts';
import { Namespace } from '../../../src/database/entities/namespace.ts';
import { crud, resource } from '../../../src/engine/crud.ts';

// The contract has no createNamespace.
export const six = (database: Database) => crud(database, resource('Namespace', Namespace));
