import { Copy } from '../parts/copy.tsx';
import { Moment } from '../parts/time.tsx';

/** In a text that says why, or what to do: commands, and moments as the API writes them. */
const PARTS =
  /(npm (?:run (?:--silent )?[\w:-]+|start)|timedatectl [\w-]+ \w+|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)/;

/** Why something is wrong, or what to do: its commands ready to be copied, its moments in the zone of the page. */
export function Prose({ text }: { text: string }) {
  return text.split(PARTS).map((part, index) => {
    const key = `part ${index}`;
    if (index % 2 === 0) return part;
    return /^\d/.test(part) ? <Moment key={key} at={part} /> : <CommandText key={key} line={part} />;
  });
}

function CommandText({ line }: { line: string }) {
  return (
    <>
      <code>{line}</code> <Copy text={line} label={`Copy ${line}`} />
    </>
  );
}
