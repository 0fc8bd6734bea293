/** A subscription of the monitor, which the broker keeps messages for while no process of it is there. */
export interface MonitorSubscription {
  clientId: string;
  name: string;
  destination: string;
}

/** Where the workflow messages of the agents are. */
const TOPIC = '/topic/epictopic';

/** The same in every process: only one of them consumes at a time. */
const CLIENT_ID = 'swf-monitor';

/** What the monitor reads of the broker. @param heartbeatTopic where agents may send heartbeats; may be the same topic */
export function monitorSubscriptions(heartbeatTopic: string): MonitorSubscription[] {
  return [...new Set([TOPIC, heartbeatTopic])].map((destination) => ({
    clientId: CLIENT_ID,
    name: `${CLIENT_ID}-${destination.replace(/^\/(topic|queue)\//, '').replaceAll('/', '.')}`,
    destination,
  }));
}
