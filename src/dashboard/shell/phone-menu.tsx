import { SideDialog } from '../parts/side-dialog.tsx';
import { Navigation } from './navigation.tsx';

/** The navigation where the page is narrow. */
export default function PhoneMenu({ close }: { close: () => void }) {
  return (
    <SideDialog onClose={close} size={264} title="Pages">
      <Navigation />
    </SideDialog>
  );
}
