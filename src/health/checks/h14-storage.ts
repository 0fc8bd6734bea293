import { defineCheck, type Finding } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { percent, span } from '../words.ts';

const { warningShare, warningBytes, errorShare, errorBytes, warningLeft, errorLeft } = LIMITS.disk;
const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(bytes < 1024 ** 3 ? 2 : 1)} GiB`;

export const storage = defineCheck({
  id: 'H14',
  name: 'There is room for what comes',
  meaning:
    'Without room on the disk the database stops; without a partition for the day no log record is stored.',
  warning: `less than ${percent(warningShare)} or ${gigabytes(warningBytes)} of the disk is free, or it will be full within ${span(warningLeft)}`,
  error: `less than ${percent(errorShare)} or ${gigabytes(errorBytes)} is free, it will be full within ${span(errorLeft)}, or the logs have no partition for tomorrow`,
  source:
    'file system of the embedded database, as it has filled within the last hour; partitions are made three days ahead, every hour. The disk of a server of your own is for what watches that machine',
  fix: 'Make room on the disk of SWF_DATA_DIR, or keep logs for fewer days: SWF_LOG_RETENTION_DAYS.',
  needs: ['storage'],
  run: ({ storage: { has_partition_for_tomorrow, disk } }) => {
    const findings: Finding[] = [];
    if (!has_partition_for_tomorrow)
      findings.push({
        level: 'error',
        subject: 'partition',
        title: 'The logs have no partition for tomorrow',
        value: '0',
        limit: '1',
        cause:
          'The timer that makes partitions has failed; the first record of the day then has to make its own.',
        fix: "The monitor's log says why. Its user at the database needs the right to create tables.",
      });
    if (!disk) return findings;
    const { free, size, left } = disk;
    const share = free / size;
    const isError = share < errorShare || free < errorBytes;
    if (isError || share < warningShare || free < warningBytes)
      findings.push({
        level: isError ? 'error' : 'warning',
        subject: 'disk',
        title: `The disk is nearly full: ${percent(share)} free`,
        value: gigabytes(free),
        limit: isError
          ? `${percent(errorShare)} or ${gigabytes(errorBytes)}`
          : `${percent(warningShare)} or ${gigabytes(warningBytes)}`,
        cause: `Of ${gigabytes(size)} of the disk of the database, ${gigabytes(free)} are free.`,
      });
    if (left !== null && left < warningLeft)
      findings.push({
        level: left < errorLeft ? 'error' : 'warning',
        subject: 'growth',
        title: `The disk will be full in ${span(left)}`,
        value: span(left),
        limit: span(left < errorLeft ? errorLeft : warningLeft),
        cause: `It has ${gigabytes(free)} free, and goes on filling as within the last hour.`,
      });
    return findings;
  },
});
