import { Copy } from '../parts/copy.tsx';
import { Moment } from '../parts/time.tsx';

/** In a text that says why, or what to do: commands, and moments as the API writes them. */
const PARTS =
  /(npm (?:run (?:--silent )?[\w:-]+|start)|timedatectl [\w-]+ \w+|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)/;

/** What ends a sentence or a part of it stands right behind a command, before the button that copies it. */
const END = /^[.,;:]/;

/** Why something is wrong, or what to do: its commands ready to be copied, its moments in the zone of the page. */
export function Prose({ text }: { text: string }) {
  const parts = text.split(PARTS);
  return parts.map((part, index) => {
    const key = `part ${index}`;
    if (index % 2 === 0) return isCommand(parts[index - 1]) ? part.replace(END, '') : part;
    const [end = ''] = END.exec(parts[index + 1] ?? '') ?? [];
    return isCommand(part) ? <CommandText key={key} line={part} end={end} /> : <Moment key={key} at={part} />;
  });
}

const isCommand = (part: string | undefined) => part !== undefined && !/^\d/.test(part);

function CommandText({ line, end }: { line: string; end: string }) {
  return (
    <>
      <code>{line}</code>
      {end} <Copy text={line} label={`Copy ${line}`} />
    </>
  );
}
