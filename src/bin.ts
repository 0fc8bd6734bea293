/** The oldest Node that the monitor runs on. */
const NEEDED = 24;

// An older one would not even read what the monitor is made of.
if (Number.parseInt(process.versions.node, 10) >= NEEDED) await import('./cli.ts');
else {
  console.error(`swf-monitor needs Node ${NEEDED} or newer, and this is ${process.version}.`);
  process.exitCode = 1;
}
