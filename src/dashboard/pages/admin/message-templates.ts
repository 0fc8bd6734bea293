import { formatJson } from '../../api/json.ts';

/** What every message of the testbed has. */
const common = (type: string, run: string) => ({
  msg_type: type,
  sender: '',
  namespace: '',
  run_id: run,
  execution_id: '',
});

/** The messages that drive the state of a run, as the DAQ simulator sends them: docs/messages.md. */
const TEMPLATES: Readonly<Record<string, object>> = {
  run_imminent: { state: 'beam', substate: 'not_ready' },
  start_run: { state: 'run', substate: 'physics' },
  pause_run: { state: 'run', substate: 'standby', reason: '' },
  resume_run: { state: 'run', substate: 'physics' },
  end_run: { total_stf_files: 0 },
  stf_gen: { state: 'run', substate: 'physics', filename: '', sequence: 1 },
};

export const MESSAGE_TYPES = Object.keys(TEMPLATES);

/** The content of a message to begin with, as text; empty for a type that has none. */
export const templateOf = (type: string, run: string): string =>
  TEMPLATES[type] ? formatJson({ ...common(type, run), ...TEMPLATES[type] }) : '';
