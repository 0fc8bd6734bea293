import { MOST_ITERATIONS } from '../django-hash.ts';

/**
 * A hash of a password that we can verify. Others are left out, and who had one is named: unusable ones (`!…`), those of
 * other algorithms, and those with more iterations than we would ever do for a request.
 */
export const PASSWORD = `case when s."password" ~ '^pbkdf2_sha256\\$[1-9][0-9]{0,6}\\$[^$]+\\$[A-Za-z0-9+/]{43}=$'
  and split_part(s."password", '$', 2)::int <= ${MOST_ITERATIONS} then s."password" end`;

/** Whether somebody had a password that is left out. */
export const IS_LEFT_OUT = `s."password" not like '!%' and s."password" <> '' and (${PASSWORD}) is null`;

/** Tokens are stored as SHA-256 here: hashed by the source, a key does not even travel. */
export const KEY_OF_TOKEN = `case when s."key" ~ '^[0-9a-f]{40}$' then encode(sha256(convert_to(s."key", 'UTF8')), 'hex') end`;

/** The file of a slice, where the table has its names only: the slice is called as its file is, with a number. */
export const FIRST_PART = `coalesce(
  (select f."tf_file_id" from "swf_fastmon_files" f where f."tf_filename" = s."tf_filename"),
  (select f."tf_file_id" from "swf_fastmon_files" f
   where f."tf_filename" = regexp_replace(s."tf_filename", '_slice_[0-9]+(\\.[^.]*)?$', '\\1')))`;

/**
 * When a row was received, which the Django monitor does not know: its own time, which came from an agent's clock, and
 * neither before the monitor was installed nor in the future.
 */
export const received = (installedAt: string, at: string) =>
  `greatest(least(s."timestamp", '${at}'::timestamptz), '${installedAt}'::timestamptz)`;
