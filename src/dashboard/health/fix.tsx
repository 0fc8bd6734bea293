import { Copy } from '../parts/copy.tsx';

/** Commands in a text that says what to do. */
const COMMAND = /(npm (?:run (?:--silent )?[\w:-]+|start)|timedatectl [\w-]+ \w+)/;

/** What to do about a finding, its commands ready to be copied. */
export function Fix({ text }: { text: string }) {
  return text.split(COMMAND).map((part, index) => {
    const key = `part ${index}`;
    return index % 2 === 1 ? <CommandText key={key} line={part} /> : part;
  });
}

function CommandText({ line }: { line: string }) {
  return (
    <>
      <code>{line}</code> <Copy text={line} label={`Copy ${line}`} />
    </>
  );
}
