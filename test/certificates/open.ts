import { openCertificates } from '../../src/certificates/certificates.ts';

// Opens the certificates of a data directory, as each of several processes does, when it is told to begin.
process.once('message', async () => {
  const certificates = await openCertificates({ dataDir: process.argv[2] ?? '', hostName: 'daq01' });
  certificates.close();
  process.send?.(certificates.current, () => process.disconnect());
});
process.send?.('here');
