import { Button, Group, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Item } from '../../api/request.ts';
import type { Form, Resource } from '../../model/resource.ts';
import css from './admin.module.css';
import { Refusal } from './refusal.tsx';

interface DeleteDialogProps {
  resource: Resource;
  remove: Form;
  keys: readonly string[];
  item: Item;
  close: () => void;
}

/** Deletes a row, after it is said what goes with it. */
export function DeleteDialog({ resource, remove, keys, item, close }: DeleteDialogProps) {
  const { name, danger, list } = resource;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const act = async () => {
    setSending(true);
    setRefusal(undefined);
    try {
      for (const key of keys) await call('DELETE', remove.path, { key, etag: item.etag });
      void queries.invalidateQueries({ queryKey: [list.path] });
      void navigate({ to: '/admin/$resource/', params: { resource: name } });
    } catch (error) {
      setRefusal(error);
      setSending(false);
    }
  };
  return (
    <Modal opened onClose={close} title={remove.title}>
      <div className={css['form']}>
        <Refusal error={refusal} fields={[]} />
        <p>{danger ?? 'It cannot be restored.'}</p>
        <Group justify="end">
          <Button variant="default" onClick={close} data-autofocus>
            Cancel
          </Button>
          <Button color="red" loading={isSending} onClick={() => void act()}>
            Delete
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
