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
    key_hash: c.text(64).unique(),
    label: c.text(100).default(''),
    created_at: c.createdAt(),
    /** Written at most once a minute. */
    last_used_at: c.time().nullable(),
  },
});
