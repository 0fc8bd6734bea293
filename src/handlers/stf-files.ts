import type { StfFilesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** Super Time Frame files. */
export function stfFiles(database: Database): StfFilesHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'StfFile',
    words: 'stf file',
    list: 'listStfFiles',
  });
  return {
    listStfFiles: list,
    createStfFile: create,
    retrieveStfFile: retrieve,
    replaceStfFile: update,
    updateStfFile: update,
    deleteStfFile: remove,
  };
}
