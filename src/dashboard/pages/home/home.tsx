import { PageHead } from '../../parts/page-head.tsx';
import { MessagesPanel } from '../messages/messages-panel.tsx';
import { AgentsPanel } from './agents-panel.tsx';
import css from './home.module.css';
import { ProblemsPanel } from './problems-panel.tsx';
import { RunPanel } from './run-panel.tsx';
import { Verdict } from './verdict.tsx';

/** Is the testbed healthy, is a run going, what is there to do? In this order. */
export function Home() {
  return (
    <div className="page">
      <PageHead title="Testbed" />
      <Verdict />
      <RunPanel />
      <div className={css['halves']}>
        <AgentsPanel />
        <ProblemsPanel />
      </div>
      <MessagesPanel limit={8} none="No messages yet" />
    </div>
  );
}
