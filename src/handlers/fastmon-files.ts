import type { FastmonFilesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { crud } from './crud.ts';

/** Time-frame files for fast monitoring. */
export function fastmonFiles(database: Database): FastmonFilesHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'FastMonFile',
    words: 'fast mon file',
    list: 'listFastmonFiles',
    shownBy: { stf_file: 'stf_filename' },
  });
  return {
    listFastmonFiles: list,
    createFastmonFile: create,
    retrieveFastmonFile: retrieve,
    replaceFastmonFile: update,
    updateFastmonFile: update,
    deleteFastmonFile: remove,
  };
}
