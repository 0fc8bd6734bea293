// Looked at before anything else is loaded: on a Node that is older than undici 7 wants, undici fails without saying so.
const NEEDED = '20.18.1';

const [now, least] = [process.versions.node, NEEDED].map((version) =>
  version.split('.').reduce((sum, part) => sum * 1_000 + Number.parseInt(part, 10), 0),
) as [number, number];
if (now < least)
  throw new Error(`swf-monitor-client needs Node ${NEEDED} or newer, and this is ${process.version}.`);
