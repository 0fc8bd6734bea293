import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../columns.ts';
import { User } from './user.ts';

/** Who a user is at a provider of identities. */
export const Identity = defineEntity({
  name: 'Identity',
  tableName: 'swf_user_identity',
  properties: {
    issuer: c.text(255).primary(),
    /** The provider's name for the person, which never goes to somebody else. */
    subject: c.text(255).primary(),
    user: () => p.manyToOne(User).fieldName('user_id').deleteRule('cascade').index(),
  },
});
