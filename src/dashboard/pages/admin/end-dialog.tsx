import { BulkDialog } from './bulk-dialog.tsx';
import { useResources } from './resources.ts';

interface EndDialogProps {
  resource: string;
  of: string;
  /** What people call it. */
  what: string;
  close: () => void;
}

/** Ends a run or an execution that nobody ended; a run and its state end together. */
export default function EndDialog({ resource: name, of, what, close }: EndDialogProps) {
  const { data: resources } = useResources();
  const resource = resources?.find((one) => one.name === name);
  if (!resource) return null;
  return (
    <BulkDialog
      resource={resource}
      action="end"
      target={{ keys: [of] }}
      one={what}
      close={close}
      done={() => {}}
    />
  );
}
