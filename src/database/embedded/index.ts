export { POSTGRES_MAJOR } from './binaries.ts';
export { holdsCluster, olderMajor } from './cluster.ts';
export { openOlder } from './older.ts';
export { type EmbeddedServer, openEmbedded } from './open.ts';
export { EmbeddedInUse } from './ownership.ts';
export { startThrowAwayServer } from './throw-away.ts';
