import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../columns.ts';

/** A person or program that may be given tokens. */
export const User = defineEntity({
  name: 'User',
  tableName: 'swf_user',
  properties: {
    id: p.integer().primary(),
    username: c.text(150).unique(),
    email: c.text(254).default(''),
    first_name: c.text(150).default(''),
    last_name: c.text(150).default(''),
    is_active: c.flag().default(true),
    is_staff: c.flag().default(false),
    /** Whether signing in with the password asks for a code, too (migration 0095). */
    has_second_factor: c.flag().default(false),
    date_joined: c.createdAt(),
    last_login: c.time().nullable(),
    /** By scrypt, with its parameters; null where the user has none (migration 0063). */
    password_hash: c.text(255).nullable().hidden(),
  },
});
