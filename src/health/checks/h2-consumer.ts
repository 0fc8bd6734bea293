import { defineCheck, isLive } from '../check.ts';
import { LIMITS } from '../thresholds.ts';

export const consumer = defineCheck({
  id: 'H2',
  name: "The broker's messages come in",
  meaning:
    'What agents tell each other is not stored: runs stay in their state, files seem never announced. A broker with durable subscriptions keeps it until the monitor is back.',
  warning: `no process consumes for ${LIMITS.noConsumer} s`,
  error: 'the same, while a run is going',
  source: 'the process whose turn it is reports every 4 s; another takes over within 10 s',
  fix: 'Start the broker, or correct ACTIVEMQ_HOST, ACTIVEMQ_PORT, ACTIVEMQ_USER and ACTIVEMQ_PASSWORD and start the monitor again.',
  needs: ['messages', 'runs'],
  run: ({ messages: { hasBroker, consumer, trouble, since }, runs }) => {
    if (!hasBroker)
      return [
        {
          level: 'off',
          title: 'No messages are taken in',
          cause: 'SWF_BROKER=none: this monitor has no message broker.',
          fix: 'Start it with SWF_BROKER=embedded or external to see runs as they go.',
        },
      ];
    if (consumer === 'consuming' && trouble === null) return [];
    if (consumer === 'consuming')
      return [
        {
          level: 'warning',
          title: 'Messages of the broker may be missing',
          cause: `${trouble}.`,
          fix: 'Do what that says; docs/messages.md has more.',
          link: '/workflow/messages/',
        },
      ];
    return [
      {
        level: runs.some(isLive) ? 'error' : 'warning',
        title: 'No messages of the broker come in',
        since,
        value: consumer,
        cause: trouble === null ? 'No process of the monitor is connected to the broker.' : `${trouble}.`,
        holds: LIMITS.noConsumer,
        link: '/workflow/messages/',
      },
    ];
  },
});
