import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** One file of the contract, as its parser has it. */
interface Source {
  file: string;
  document: Document;
  lines: LineCounter;
}

/** The files that the contract is written in, which know where each part of the whole stands. */
export class Sources {
  readonly #root: Source;
  readonly #parts: Source[];

  /** @param directory where openapi.yaml is */
  constructor(directory: string) {
    const read = (file: string): Source => {
      const lines = new LineCounter();
      return {
        file,
        lines,
        document: parseDocument(readFileSync(join(directory, file), 'utf8'), { lineCounter: lines }),
      };
    };
    this.#root = read('openapi.yaml');
    this.#parts = readdirSync(join(directory, 'contract'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => read(`contract/${name}`));
  }

  /**
   * @param steps to a part of the contract as one document: `paths`, `/api/runs/`, `get`
   * @returns `contract/runs.yaml:4`; of what follows from something else, where that stands
   */
  locate(steps: string[]): string {
    const depth = steps[0] === 'paths' ? 2 : 3;
    const source =
      this.#parts.find(({ document }) => document.hasIn(steps.slice(0, depth)) && steps.length >= depth) ??
      this.#root;
    const { document, lines, file } = source;
    const [, , name, ...inside] = steps;
    const origin = ['x-patch-of', 'x-input-of']
      .map((key) => document.getIn(['components', 'schemas', name, key]))
      .find((found) => found !== undefined);
    if (origin !== undefined && inside.length > 0 && !document.hasIn(steps))
      return this.locate(['components', 'schemas', String(origin), ...inside]);
    for (let length = steps.length; length > 0; length--) {
      const line = lineOf(document, steps.slice(0, length), lines);
      if (line !== undefined) return `${file}:${line}`;
    }
    return file;
  }

  /** The parts of contract/ that nothing refers to, each with where it stands. */
  unused(names: (kind: string, name: string) => boolean): string[] {
    return this.#parts.flatMap(({ document, file, lines }) =>
      Object.entries((document.toJS()?.components ?? {}) as Record<string, object>).flatMap(([kind, parts]) =>
        Object.keys(parts)
          .filter((name) => !names(kind, name))
          .map(
            (name) =>
              `${file}:${lineOf(document, ['components', kind, name], lines)}: nothing refers to ${name}`,
          ),
      ),
    );
  }
}

/** The line of a key, or of an item of a list. */
function lineOf(document: Document, steps: string[], lines: LineCounter): number | undefined {
  const parent = steps.length === 1 ? document.contents : document.getIn(steps.slice(0, -1), true);
  if (!isNode(parent) || !('items' in parent)) return undefined;
  const last = steps.at(-1);
  const items = parent.items as unknown as { key?: { value: unknown; range?: number[] }; range?: number[] }[];
  const found =
    items.find(({ key }) => String(key?.value) === last && key !== undefined)?.key ??
    (items[0]?.key === undefined ? items[Number(last)] : undefined);
  const offset = found?.range?.[0];
  return offset === undefined ? undefined : lines.linePos(offset).line;
}
