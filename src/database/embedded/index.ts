export { holdsCluster } from './cluster.ts';
export { type EmbeddedServer, openEmbedded } from './open.ts';
export { EmbeddedInUse } from './ownership.ts';
export { startThrowAwayServer } from './throw-away.ts';
