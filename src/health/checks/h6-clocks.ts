import { defineCheck, type Finding } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { span } from '../words.ts';

const { warning, wholeHours, hour, halfHour } = LIMITS.clock;

export const clocks = defineCheck({
  id: 'H6',
  name: "The agents' clocks are right",
  meaning: 'Log records stand at the wrong time, so that nothing can be compared across agents.',
  warning: `an agent's clock is off by more than ${span(warning)}`,
  error:
    'it is off by whole or half hours: times come without a zone, and from another one than the monitor takes them for',
  source:
    "median of receipt minus the record's own time, of an agent's last 20 log records, received within an hour",
  fix: 'On its machine: timedatectl set-ntp true, or start chronyd.',
  needs: ['clocks'],
  run: ({ clocks: agents }) =>
    agents.flatMap(({ instance, offset, since }): Finding[] => {
      const seconds = Math.abs(offset);
      if (seconds <= warning) return [];
      const halves = Math.round(seconds / halfHour);
      const isZone = seconds >= hour - wholeHours && Math.abs(seconds - halves * halfHour) <= wholeHours;
      const direction = offset > 0 ? 'behind' : 'ahead';
      return [
        {
          level: isZone ? 'error' : 'warning',
          subject: instance,
          title: isZone
            ? `The log times of ${instance} are ${halves / 2} h ${direction}`
            : `The clock of ${instance} is ${span(seconds)} ${direction}`,
          since,
          value: `${span(seconds)} ${direction}`,
          limit: span(warning),
          cause: isZone
            ? 'It writes local time without an offset, and in another zone than the monitor reads such times in.'
            : 'Its clock differs from that of the database.',
          ...(isZone && {
            fix: "Start the monitor with DISPLAY_TIMEZONE set to the agents' zone, such as America/New_York, or have the agents write an offset.",
          }),
          link: `/workflow/agents/${encodeURIComponent(instance)}/`,
        },
      ];
    }),
});
