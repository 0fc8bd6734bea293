import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../columns.ts';
import { User } from './user.ts';

/** A user's key to the API. The key itself is shown once and never stored. */
export const Token = defineEntity({
  name: 'Token',
  tableName: 'swf_token',
  properties: {
    id: p.integer().primary(),
    user: () => p.manyToOne(User).fieldName('user_id').deleteRule('cascade').index(),
    /** SHA-256 of the 40 hex digits, as 64 hex digits. */
    key_hash: c.text(64).unique().hidden(),
    label: c.text(100).default(''),
    /** What it may do of what its user may; null: all of it (migration 0063). */
    scope: c.text(10).nullable(),
    created_at: c.createdAt(),
    expires_at: c.time().nullable(),
    /** Written at most once a minute. */
    last_used_at: c.time().nullable(),
  },
});
