import { AIMemory } from './database/entities/ai-memory.ts';
import { AuditRecord } from './database/entities/audit-record.ts';
import { DeadLetter } from './database/entities/dead-letter.ts';
import { Identity } from './database/entities/identity.ts';
import { Namespace } from './database/entities/namespace.ts';
import { PersistentState } from './database/entities/persistent-state.ts';
import { Token } from './database/entities/token.ts';
import { User } from './database/entities/user.ts';
import { resourceEntities } from './resources/index.ts';

/** Every table of the monitor. */
export const entities = [
  ...resourceEntities,
  AIMemory,
  AuditRecord,
  DeadLetter,
  Namespace,
  PersistentState,
  Token,
  Identity,
  User,
];
