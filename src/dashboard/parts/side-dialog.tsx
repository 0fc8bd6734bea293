import { Drawer, type DrawerProps } from '@mantine/core';
import { useReturnedFocus } from './return-focus.ts';

/** A dialog at a side of the page, for as long as it is rendered. */
export function SideDialog(props: Omit<DrawerProps, 'opened'>) {
  useReturnedFocus();
  return <Drawer opened {...props} />;
}
