/** A command, which is the first word, as on a terminal of 120 columns; a real one would need a package to make it. */
process.stdout.isTTY = true;
process.stdout.columns = 120;
await import('../../src/cli.ts');
