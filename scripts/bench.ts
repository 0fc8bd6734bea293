import { fileURLToPath } from 'node:url';
import { admin } from './bench/admin.ts';
import { artemis } from './bench/artemis.ts';
import { broker } from './bench/broker.ts';
import { bulk } from './bench/bulk.ts';
import { client } from './bench/client.ts';
import { cursor } from './bench/cursor.ts';
import { designLoad } from './bench/design-load.ts';
import { explorer } from './bench/explorer.ts';
import { onGround } from './bench/ground.ts';
import { hostile } from './bench/hostile.ts';
import { importing } from './bench/import.ts';
import { largeLogs } from './bench/large-logs.ts';
import { logging } from './bench/logging.ts';
import { memory } from './bench/memory.ts';
import { messages } from './bench/messages.ts';
import { otlp } from './bench/otlp.ts';
import { pages } from './bench/pages.ts';
import { prefect } from './bench/prefect.ts';
import { holds, line, type Row, writeReport } from './bench/report.ts';
import { requests } from './bench/requests.ts';
import { scale } from './bench/scale.ts';
import { start } from './bench/start.ts';
import { stream } from './bench/stream.ts';
import { timelines } from './bench/timelines.ts';
import { traces } from './bench/traces.ts';
import { views } from './bench/views.ts';
import { workers } from './bench/workers.ts';
import { command, runCommand } from './command.ts';

const report = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));

await runCommand(
  command(
    'bench',
    'Measures the monitor against a plain peer on the same database; takes about a quarter of an hour.',
  )
    .argument(
      '[words]',
      'only the cases whose name holds these words; nothing is written then. design-load: all at once; explorer: the log explorer; views: pages of a grown testbed; scale: the same questions of twenty times as much; import: of a Django database; prefect: beside the server of Prefect',
    )
    .option(
      '--records <n>',
      'how many log records the explorer and the views have, 5,000,000 unless given, the import, 1,000,000, or the scale, 100,000,000',
    )
    .option('--seconds <n>', 'how long agents work beside hostile requests, and as long without', '15')
    .option('--slices <n>', 'how many slices the lists of the administration have', '1000000')
    .option(
      '--minutes <n>',
      'how long the memory is watched, the design load lasts, or the page of the logs follows',
      '10',
    )
    .action(bench),
);

async function bench(
  words = '',
  {
    minutes,
    records,
    seconds,
    slices,
  }: { minutes: string; records?: string; seconds: string; slices: string },
): Promise<void> {
  const chosen = (name: string) => name.toLowerCase().includes(words.toLowerCase());
  const rows: Row[] = [];
  await onGround(async (ground) => {
    const sections = [
      start(ground, chosen),
      requests(ground, chosen),
      cursor(ground, chosen),
      traces(ground, chosen),
      bulk(ground, chosen),
      otlp(ground, chosen),
      workers(ground, chosen),
      logging(ground, chosen),
      largeLogs(ground, chosen),
      broker(ground, chosen),
      messages(ground, chosen),
      artemis(ground, chosen),
      stream(ground, chosen),
      hostile(ground, chosen, Number(seconds)),
      client(ground, chosen),
      pages(ground, chosen),
      timelines(ground, chosen),
      admin(ground, chosen, Number(slices)),
      memory(ground, chosen, Number(minutes)),
      // As long as all others together: by its name alone.
      ...(words === 'design-load' ? [designLoad(ground, Number(minutes))] : []),
      ...(words === 'views' ? [views(ground, Number(records ?? 5_000_000))] : []),
      ...(words === 'explorer' ? [explorer(ground, Number(records ?? 5_000_000), Number(minutes))] : []),
      ...(words === 'scale' ? [scale(ground, Number(records ?? 100_000_000))] : []),
      ...(words === 'prefect' ? [prefect(ground)] : []),
      ...(words === 'import' ? [importing(Number(records ?? 1_000_000))] : []),
    ];
    for (const section of sections) {
      for await (const row of section) {
        if (!chosen(row.name)) continue;
        rows.push(row);
        console.log(line(row));
      }
    }
  });
  if (rows.length === 0)
    throw new Error(`No case has "${words}" in its name; docs/benchmarks.md lists them.`);
  const short = rows.filter((row) => !holds(row));
  if (words === '') {
    writeReport(report, rows);
    console.log('Written to docs/benchmarks.md.');
  }
  console.log(short.length === 0 ? 'No row is short.' : `${short.length} of ${rows.length} rows are short.`);
  if (short.length > 0) process.exitCode = 1;
}
