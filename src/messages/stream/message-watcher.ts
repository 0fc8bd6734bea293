import { Watcher, type WatcherOptions } from '../../event-streams/watcher.ts';
import type { View } from './view.ts';

/** Somebody who watches the messages. */
export class MessageWatcher extends Watcher {
  readonly view: View;
  /** The place of the last message that went to it, or that it does not see. */
  at = 0;

  constructor(view: View, options: WatcherOptions) {
    super(options);
    this.view = view;
  }
}
