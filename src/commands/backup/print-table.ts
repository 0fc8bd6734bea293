/** One line about a table that was written or read; many are empty. */
export function printTable({ name, rows }: { name: string; rows: number }, seconds: number): void {
  if (rows > 0)
    console.log(`  ${name.padEnd(28)} ${String(rows).padStart(10)} rows ${seconds.toFixed(1).padStart(6)} s`);
}
