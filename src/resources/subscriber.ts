import { defineEntity, p } from '@mikro-orm/core';
import { columns as c } from '../database/columns.ts';
import { resource } from '../engine/crud.ts';

/** Somebody who receives messages: an agent on a broker destination, or a watcher of the stream. */
export const Subscriber = defineEntity({
  name: 'Subscriber',
  tableName: 'swf_subscribers',
  properties: {
    subscriber_id: p.integer().primary(),
    subscriber_name: c.text(255).unique(),
    fraction: c.float().nullable(),
    description: c.text().nullable(),
    is_active: c.flag().default(true),
    created_at: c.createdAt(),
    updated_at: c.updatedAt(),
    delivery_type: c.text(20).default('activemq'),
    client_ip: c.text(39).nullable(),
    client_location: c.text(255).default(''),
    connected_at: c.time().nullable(),
    disconnected_at: c.time().nullable(),
    last_activity: c.time().nullable(),
    message_filters: c.jsonObject(),
    messages_received: c.int().default(0),
    messages_sent: c.int().default(0),
    messages_dropped: c.int().default(0),
    /** Of a watcher of the stream (migration 0006); not shown: the whole id, its process, and how it keeps up. */
    client_id: c.uuid().nullable().hidden().index(),
    lease: c.int().nullable().hidden(),
    lagging: c.flag().default(false).hidden(),
    cut: c.flag().default(false).hidden(),
  },
});

/** Who receives messages. */
export const subscribers = resource('Subscriber', Subscriber);
