import type { components } from '../../generated/api.ts';
import { operations } from '../../generated/operations.ts';
import type { Database } from '../database/connection.ts';
import { AuditRecord } from '../database/entities/audit-record.ts';
import { listDeclaration } from '../engine/lists/declaration.ts';
import { List } from '../engine/lists/list.ts';
import { listReply } from '../engine/lists/reply.ts';
import { tableOf } from '../engine/table.ts';
import type { HandlersOf } from '../http/handler.ts';

type Record = components['schemas']['AuditRecord'];

/** Who changed what. It is only read here: whatever changes something records it. */
export function audit(database: Database): HandlersOf<'audit'> {
  const metadata = database.orm.getMetadata().getByClassName(AuditRecord.meta.className);
  const list = new List(database, metadata, tableOf(metadata), listDeclaration(operations.listAudit));
  return { listAudit: ({ query, context }) => listReply<Record, true>(list, query, context) };
}
