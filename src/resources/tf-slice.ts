import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../database/columns.ts';
import type { Database } from '../database/connection.ts';
import { stfFilenameOf } from '../database/fastmon-files.ts';
import { type Body, crud, resource } from '../engine/crud.ts';
import { listReply } from '../engine/lists/reply.ts';
import { InvalidRequest } from '../http/errors.ts';
import type { HandlersOf } from '../http/handler.ts';
import { FastMonFile } from './fastmon-file.ts';

/** A part of a time-frame file, the unit of work of the fast-processing workers. */
export const TFSlice = defineEntity({
  name: 'TFSlice',
  tableName: 'swf_tf_slices',
  properties: {
    id: p.bigint('number').primary(),
    fastmon_file: () => p.manyToOne(FastMonFile).fieldName('fastmon_file_id').deleteRule('cascade'),
    slice_id: c.int(),
    tf_first: c.int(),
    tf_last: c.int(),
    tf_count: c.int(),
    run_number: c.int(),
    status: c.text(20).default('queued'),
    retries: c.int().default(0),
    metadata: c.json().nullable(),
    created_at: c.createdAt(),
    updated_at: c.updatedAt(),
    assigned_worker: c.text(255).nullable(),
    assigned_at: c.time().nullable(),
    completed_at: c.time().nullable(),
  },
  uniques: [{ name: 'swf_tf_slices_unique', properties: ['fastmon_file', 'slice_id'], include: ['status'] }],
  indexes: [
    { properties: ['run_number', 'slice_id'] },
    { name: 'swf_tf_slices_status', properties: ['status', 'id'] },
    // As migration 0030 makes them, which says what they are for.
    { name: 'swf_tf_slices_run', properties: ['run_number', 'created_at'] },
    { name: 'swf_tf_slices_progress', properties: ['run_number', 'status', 'updated_at'] },
    { name: 'swf_tf_slices_created', properties: ['created_at', 'id'] },
    {
      name: 'swf_tf_slices_finished',
      properties: ['updated_at'],
      where: `"status" in ('completed', 'done', 'failed')`,
    },
  ],
});

/** Slices of time-frame files, the work of the fast-processing workers. */
export const tfSlices = resource('TfSlice', TFSlice, { displayFields: { fastmon_file: 'tf_filename' } });

/**
 * Slices come in two shapes: with `fastmon_file`, the parent's name, or from agents of an older version with the slice's
 * own name in `tf_filename`, from which the contract's `x-derived` has made `fastmon_file` already. Agents of both kinds
 * ask by `tf_filename` whether a slice exists, and believe a row only that has it.
 */
export function tfSliceHandlers(database: Database): HandlersOf<'tf-slices'> {
  const { handlers, list } = crud(database, tfSlices);
  return {
    ...handlers,
    listTfSlices: ({ query, context }) => {
      const { tf_filename } = query;
      const also: Partial<Body<'TfSlice'>> = tf_filename === undefined ? {} : { tf_filename };
      return listReply(list, { ...query }, context, also);
    },
    createTfSlice: async (request) =>
      handlers.createTfSlice({ ...request, body: await withoutOldNames(database, request.body) }),
    replaceTfSlice: async (request) =>
      handlers.replaceTfSlice({ ...request, body: await withoutOldNames(database, request.body) }),
    updateTfSlice: async (request) =>
      handlers.updateTfSlice({ ...request, body: await withoutOldNames(database, request.body) }),
  };
}

interface OldNames {
  fastmon_file?: string;
  tf_filename?: string;
  stf_filename?: string;
}

/**
 * Takes the older version's names out of a body.
 * @throws InvalidRequest where `stf_filename` is not the STF file of the parent
 */
async function withoutOldNames<Body extends OldNames>(
  database: Database,
  { tf_filename: _, stf_filename, ...body }: Body,
): Promise<Omit<Body, 'tf_filename' | 'stf_filename'>> {
  if (stf_filename === undefined || body.fastmon_file === undefined) return body;
  const actual = await stfFilenameOf(database, body.fastmon_file);
  if (actual !== undefined && actual !== stf_filename) {
    throw new InvalidRequest({
      stf_filename: [`${body.fastmon_file} is of ${actual}, not of ${stf_filename}.`],
    });
  }
  return body;
}
