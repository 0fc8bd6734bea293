import { Modal, type ModalProps } from '@mantine/core';
import { useReturnedFocus } from './return-focus.ts';

/** A dialog over the page, for as long as it is rendered. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  useReturnedFocus();
  return <Modal opened {...props} />;
}
