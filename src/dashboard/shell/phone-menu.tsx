import { Drawer } from '@mantine/core';
import { Navigation } from './navigation.tsx';

/** The navigation where the page is narrow. */
export default function PhoneMenu({ close }: { close: () => void }) {
  return (
    <Drawer opened onClose={close} size={264} title="Pages">
      <Navigation />
    </Drawer>
  );
}
