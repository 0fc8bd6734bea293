/** A subscription of the monitor, which the broker keeps messages for while no process of it is there. */
export interface MonitorSubscription {
  clientId: string;
  name: string;
  destination: string;
}

/** Where the workflow messages of the agents are. */
export const TOPIC = '/topic/epictopic';

/** The same in every process of a monitor: only one of them consumes at a time. */
const CLIENT_ID = 'swf-monitor';

/** The topics that the monitor reads. @param heartbeatTopic where agents may send heartbeats; may be the same topic */
export function monitorTopics(heartbeatTopic: string): string[] {
  return [...new Set([TOPIC, heartbeatTopic])];
}

/**
 * The subscriptions of the monitor of one database. ActiveMQ Artemis lets any number of connections have one client-id
 * and one subscription, and gives each message to one of them: names that two databases shared would split the messages.
 * @param id of the database
 */
export function monitorSubscriptions(heartbeatTopic: string, id: string): MonitorSubscription[] {
  return monitorTopics(heartbeatTopic).map((destination) => ({
    clientId: `${CLIENT_ID}-${id}`,
    name: shortName(destination),
    destination,
  }));
}

/**
 * The subscriptions under names that every monitor has: of the embedded broker, which keeps messages for them before
 * there is a database, and lets one connection have a client-id; and of the monitors of former times everywhere.
 */
export function sharedSubscriptions(heartbeatTopic: string): MonitorSubscription[] {
  return monitorTopics(heartbeatTopic).map((destination) => ({
    clientId: CLIENT_ID,
    name: `${CLIENT_ID}-${shortName(destination)}`,
    destination,
  }));
}

/** `epictopic` of `/topic/epictopic`. */
function shortName(destination: string): string {
  return destination.replace(/^\/(topic|queue)\//, '').replaceAll('/', '.');
}
