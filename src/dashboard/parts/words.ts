import {
  CheckCircledIcon,
  CircleIcon,
  ClockIcon,
  CrossCircledIcon,
  ExclamationTriangleIcon,
  PauseIcon,
  PlayIcon,
  QuestionMarkCircledIcon,
  StopIcon,
  UpdateIcon,
} from '@radix-ui/react-icons';

type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'idle';

interface Look {
  tone: Tone;
  icon: typeof CircleIcon;
  /** What the word means, in one sentence. */
  meaning: string;
}

const done: Look = { tone: 'good', icon: CheckCircledIcon, meaning: 'It completed successfully.' };
const failed: Look = { tone: 'bad', icon: CrossCircledIcon, meaning: 'It failed.' };

/** How far an STF file is at one of the agents. */
const stepsOf = (kind: string, agent: string): Record<string, Look> => ({
  [`${kind}_received`]: { tone: 'busy', icon: CircleIcon, meaning: `It has reached ${agent}.` },
  [`${kind}_processing`]: { tone: 'busy', icon: UpdateIcon, meaning: `It is being processed by ${agent}.` },
  [`${kind}_complete`]: {
    tone: 'busy',
    icon: CheckCircledIcon,
    meaning: `${agent.charAt(0).toUpperCase()}${agent.slice(1)} is done with it.`,
  },
});

/** The look of every state word, by what it is a state of. Words that agents make up have none and are shown as they are. */
const WORDS = {
  agent: {
    alive: {
      tone: 'good',
      icon: CheckCircledIcon,
      meaning: 'It sends heartbeats and reports no problem.',
    },
    late: {
      tone: 'warn',
      icon: ClockIcon,
      meaning: 'No heartbeat for more than 90 seconds; one is due every minute.',
    },
    lost: {
      tone: 'bad',
      icon: CrossCircledIcon,
      meaning: 'No heartbeat for more than 3 minutes, and no notice that it exits.',
    },
    warning: {
      tone: 'warn',
      icon: ExclamationTriangleIcon,
      meaning: 'The agent itself reports a warning, usually that its broker is away.',
    },
    error: { tone: 'bad', icon: CrossCircledIcon, meaning: 'The agent itself reports an error.' },
    stopped: {
      tone: 'idle',
      icon: StopIcon,
      meaning: 'It reported that it exits.',
    },
    'one-shot': {
      tone: 'idle',
      icon: CircleIcon,
      meaning: 'It sends no regular heartbeats, so silence is normal.',
    },
  },
  run: {
    imminent: { tone: 'warn', icon: ClockIcon, meaning: 'It was announced and is being prepared.' },
    physics: { tone: 'busy', icon: PlayIcon, meaning: 'Data is being taken.' },
    standby: { tone: 'warn', icon: PauseIcon, meaning: 'Data taking is paused.' },
    running: { tone: 'busy', icon: PlayIcon, meaning: 'It has started and not ended.' },
    ended: { tone: 'idle', icon: StopIcon, meaning: 'It has ended.' },
    abandoned: {
      tone: 'bad',
      icon: CrossCircledIcon,
      meaning: 'It was given up without an end_run message.',
    },
  },
  file: {
    announced: {
      tone: 'warn',
      icon: ClockIcon,
      meaning: 'The DAQ simulator has announced it; no data agent has registered it.',
    },
    registered: {
      tone: 'busy',
      icon: CircleIcon,
      meaning: 'The monitor knows the file; nothing was made from it yet.',
    },
    processing: { tone: 'busy', icon: UpdateIcon, meaning: 'It is being processed.' },
    processed: { tone: 'good', icon: CheckCircledIcon, meaning: 'It has been processed.' },
    done: done,
    failed: failed,
  },
  slice: {
    queued: { tone: 'warn', icon: ClockIcon, meaning: 'It waits for a worker.' },
    processing: { tone: 'busy', icon: UpdateIcon, meaning: 'A worker is processing it.' },
    completed: { tone: 'good', icon: CheckCircledIcon, meaning: 'It has been processed.' },
    done: done,
    failed: failed,
  },
  execution: {
    pending: { tone: 'warn', icon: ClockIcon, meaning: 'It has not started.' },
    running: { tone: 'busy', icon: PlayIcon, meaning: 'It has started and not ended.' },
    completed: { tone: 'good', icon: CheckCircledIcon, meaning: 'It completed successfully.' },
    failed: failed,
    terminated: { tone: 'warn', icon: StopIcon, meaning: 'It was stopped before its end.' },
  },
  workflow: {
    generated: { tone: 'warn', icon: ClockIcon, meaning: 'It was announced; no agent has received it.' },
    ...stepsOf('daqsim', 'the DAQ simulator'),
    ...stepsOf('data', 'the data agent'),
    ...stepsOf('processing', 'the processing agent'),
    ...stepsOf('fastmon', 'the fast-monitoring agent'),
    workflow_complete: done,
    failed: failed,
  },
  message: {
    'dead letter': { tone: 'bad', icon: CrossCircledIcon, meaning: 'It could not be stored or sent.' },
  },
  subscriber: {
    active: { tone: 'good', icon: CheckCircledIcon, meaning: 'It receives messages.' },
    gone: { tone: 'idle', icon: StopIcon, meaning: 'It has left.' },
  },
  level: {
    critical: { tone: 'bad', icon: CrossCircledIcon, meaning: 'The program cannot continue.' },
    error: { tone: 'bad', icon: CrossCircledIcon, meaning: 'Something has failed.' },
    warning: { tone: 'warn', icon: ExclamationTriangleIcon, meaning: 'Something is not as it should be.' },
    info: { tone: 'idle', icon: CircleIcon, meaning: 'What the program does.' },
    debug: { tone: 'idle', icon: CircleIcon, meaning: 'Details for developers.' },
  },
} as const satisfies Record<string, Record<string, Look>>;

export type Kind = keyof typeof WORDS;

const UNKNOWN: Look = {
  tone: 'idle',
  icon: QuestionMarkCircledIcon,
  meaning: 'The monitor does not know this state.',
};

export function lookOf(kind: Kind, word: string): Look {
  const words: Record<string, Look> = WORDS[kind];
  const known = word.toLowerCase();
  return Object.hasOwn(words, known) ? (words[known] ?? UNKNOWN) : UNKNOWN;
}
