import type { Row } from '../../api/get.ts';
import { AgentLink, RunLink } from '../../parts/links.tsx';
import { PlainLink } from '../../parts/plain-link.tsx';
import type { Column } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';

export type Message = Row<'/api/workflow-messages/'>;

/** The file that a message tells of. */
export function fileOf({ message_content: content }: Message): string | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const texts = ['tf_filename', 'filename', 'stf_filename'].map(
    (name): unknown => Object.getOwnPropertyDescriptor(content, name)?.value,
  );
  return texts.find((text): text is string => typeof text === 'string');
}

export const messageColumns: readonly Column<Message>[] = [
  {
    title: 'Type',
    cell: (message) => (
      <>
        <PlainLink to="/workflow/messages/$id/" params={{ id: message.message_id }}>
          {message.message_type || 'untyped'}
        </PlainLink>
        {message.is_successful === false && <span className="bad"> failed</span>}
      </>
    ),
  },
  { title: 'About', isWide: true, cell: (message) => fileOf(message) ?? <span className="faint">–</span> },
  { title: 'Sender', cell: ({ sender_agent: name }) => <AgentLink name={name} /> },
  { title: 'Run', isExtra: true, cell: ({ run_id: run }) => <RunLink number={run} /> },
  { title: 'Sent', cell: ({ sent_at: at }) => <Time at={at} /> },
];
