import type { TfSlicesHandlers } from '../../generated/handlers.ts';
import type { Database } from '../database/connection.ts';
import { RowRefused } from '../database/resource/refusals.ts';
import { crud } from './crud.ts';

/**
 * Slices of time-frame files, the work of the fast-processing workers.
 *
 * They come in two shapes: with `fastmon_file`, the parent's name, or from agents of an older version with the
 * slice's own name in `tf_filename`, from which the contract's `x-derived` has made `fastmon_file` already. Agents of
 * both kinds ask by `tf_filename` whether a slice exists, and believe a row only that has it.
 */
export function tfSlices(database: Database): TfSlicesHandlers {
  const { list, create, retrieve, update, remove } = crud(database, {
    entity: 'TFSlice',
    words: 'tf slice',
    list: 'listTfSlices',
    shownBy: { fastmon_file: 'tf_filename' },
  });
  const replace = async ({ path, body }: { path: object; body: OldNames }) =>
    update({ path, body: await withoutOldNames(database, body) });
  return {
    listTfSlices: (request) => {
      const { tf_filename } = request.query;
      return list(request, tf_filename === undefined ? {} : { tf_filename });
    },
    createTfSlice: async ({ body }) => create({ body: await withoutOldNames(database, body) }),
    retrieveTfSlice: retrieve,
    replaceTfSlice: replace,
    updateTfSlice: replace,
    deleteTfSlice: remove,
  };
}

interface OldNames {
  fastmon_file?: string;
  tf_filename?: string;
  stf_filename?: string;
}

/**
 * Takes the older version's names out of a body.
 * @throws RowRefused where `stf_filename` is not the STF file of the parent
 */
async function withoutOldNames<Body extends OldNames>(
  database: Database,
  { tf_filename: _, stf_filename, ...body }: Body,
): Promise<Omit<Body, 'tf_filename' | 'stf_filename'>> {
  if (stf_filename === undefined || body.fastmon_file === undefined) return body;
  const [parent] = await database.query<{ stf_filename: string }>({
    name: 'tf-slice:stf',
    text: `select s.stf_filename from swf_fastmon_files f join swf_stf_files s on s.file_id = f.stf_file_id
           where f.tf_filename = $1`,
    values: [body.fastmon_file],
  });
  if (parent && parent.stf_filename !== stf_filename) {
    throw new RowRefused({
      stf_filename: [`${body.fastmon_file} is of ${parent.stf_filename}, not of ${stf_filename}.`],
    });
  }
  return body;
}
