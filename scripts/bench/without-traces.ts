import module from 'node:module';

// Loaded before a monitor: takes out of its sources, or of its bundle, what looks whether requests are traced. What is left is a
// monitor that never could, and what traces cost that are off is what the other one takes more.

const PLACES = ['options.tracing?.hookInto(app);', 'const ended = this.#watch?.(statement);'];
const INSTEAD = ['', 'const ended = undefined;'];
/** By then all that a monitor starts with has been read, in ms. */
const READ = 10_000;

const left = new Set(PLACES);
module.registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const source = loaded.source?.toString() ?? '';
    const found = PLACES.filter((place) => source.includes(place));
    if (found.length === 0) return loaded;
    for (const place of found) left.delete(place);
    return {
      ...loaded,
      source: PLACES.reduce((text, place, n) => text.replace(place, INSTEAD[n] ?? ''), source),
    };
  },
});
setTimeout(() => {
  if (left.size > 0) throw new Error(`The monitor has not: ${[...left].join(' ')}`);
}, READ);
