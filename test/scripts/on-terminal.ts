/** `npm run watch` as on a terminal of 120 columns; a real one would need a package to make it. */
process.stdout.isTTY = true;
process.stdout.columns = 120;
process.argv.splice(2, 0, 'watch');
await import('../../src/cli.ts');
