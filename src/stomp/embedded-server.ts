/** What the embedded broker calls itself in the `server` header of CONNECTED. */
export const EMBEDDED_SERVER = 'swf-monitor-broker/1';
/** What the broker that a monitor runs calls itself: a second monitor must not share it unasked. */
export const EMBEDDED_SERVER_OF_MONITOR = `${EMBEDDED_SERVER} (of a monitor)`;
