import { Button } from '@mantine/core';
import { switchZone, useZone, zoneName } from '../parts/clock.ts';

/** Shows all times in UTC or in the browser's zone. */
export function ZoneSwitch() {
  const zone = useZone();
  const other = zone === 'UTC' ? 'local' : 'UTC';
  const name = other === 'UTC' ? 'UTC' : `this browser's zone, ${zoneName('local')}`;
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-xs"
      title={`Show times in ${name} (u)`}
      onClick={switchZone}
    >
      {zoneName(zone)}
    </Button>
  );
}
