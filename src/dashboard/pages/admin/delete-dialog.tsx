import { Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call, type Item } from '../../api/request.ts';
import type { Form, Resource } from '../../model/resource.ts';
import { Dialog } from '../../parts/dialog.tsx';
import css from './admin.module.css';
import { countBulk, rowsIn } from './bulk.ts';
import { Cascades } from './cascades.tsx';
import { shortText } from './cell.tsx';
import { Refusal } from './refusal.tsx';
import { TypeName, useTypedName } from './type-name.tsx';

interface DeleteDialogProps {
  resource: Resource;
  remove: Form;
  keys: readonly string[];
  item: Item;
  close: () => void;
}

/** Deletes a row, after it is said what goes with it. */
export function DeleteDialog({ resource, remove, keys, item, close }: DeleteDialogProps) {
  const { name, danger, list, columns } = resource;
  const router = useRouter();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  // What goes with it is counted first, where many rows can be.
  const { data: counted } = useQuery({
    queryKey: ['what goes with it', name, keys],
    queryFn: () => countBulk({ resource, action: 'delete', target: { keys: [...keys] } }),
    enabled: resource.bulk !== undefined,
    refetchInterval: false,
    staleTime: 0,
  });
  const known = columns[0] === undefined ? '' : shortText(item.row[columns[0]]);
  const typed = useTypedName(known || name, counted ? rowsIn(counted) : 0);
  const act = async () => {
    setSending(true);
    setRefusal(undefined);
    try {
      // Whoever hears of the deletion while this page still stands would ask for what is gone.
      await router.preloadRoute({ to: '/admin/$resource/', params: { resource: name } });
      for (const key of keys) await call('DELETE', remove.path, { key, etag: item.etag });
      await router.navigate({ to: '/admin/$resource/', params: { resource: name } });
      void queries.invalidateQueries({ queryKey: [list.path] });
    } catch (error) {
      setRefusal(error);
      setSending(false);
    }
  };
  return (
    <Dialog onClose={close} title={remove.title}>
      <div className={css['form']}>
        <Refusal error={refusal} fields={[]} />
        <p>{danger ?? 'It cannot be restored.'}</p>
        {counted && <Cascades cascades={counted.cascades} />}
        <TypeName {...typed} />
        <Group justify="end">
          <Button variant="default" onClick={close} data-autofocus>
            Cancel
          </Button>
          <Button color="red" loading={isSending} disabled={!typed.isGiven} onClick={() => void act()}>
            Delete
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
