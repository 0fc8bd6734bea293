import { defineCheck, type Finding } from '../check.ts';
import { LIMITS } from '../thresholds.ts';
import { percent } from '../words.ts';

const { warningShare, warningBytes, errorShare } = LIMITS.disk;
const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`;

export const storage = defineCheck({
  id: 'H14',
  name: 'There is room for what comes',
  meaning:
    'Without room on the disk the database stops; without a partition for the day no log record is stored.',
  warning: `less than ${percent(warningShare)} or ${gigabytes(warningBytes)} of the disk is free`,
  error: `less than ${percent(errorShare)} is free, or the logs have no partition for tomorrow`,
  source: 'file system of the embedded database; partitions are made three days ahead, every hour',
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
    const share = disk.free / disk.size;
    const isError = share < errorShare;
    if (isError || share < warningShare || disk.free < warningBytes)
      findings.push({
        level: isError ? 'error' : 'warning',
        subject: 'disk',
        title: `The disk is nearly full: ${percent(share)} free`,
        value: gigabytes(disk.free),
        limit: isError ? percent(errorShare) : `${percent(warningShare)} or ${gigabytes(warningBytes)}`,
        cause: `Of ${gigabytes(disk.size)} of the disk of the database, ${gigabytes(disk.free)} are free.`,
      });
    return findings;
  },
});
