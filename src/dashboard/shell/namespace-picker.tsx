import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { list } from '../api/get.ts';
import { NAV_ITEMS } from './nav.ts';

/** As many as can be chosen from; whoever has more filters by hand. */
const MOST = 200;

/** Shows one namespace, or all: on the pages that can, where there are several. */
export function NamespacePicker() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const search = useSearch({ from: '__root__' });
  const { namespace = '' } = search;
  const isTaken = NAV_ITEMS.some(({ to, takesNamespace }) => takesNamespace && to === pathname);
  const { data } = useQuery({ ...list('/api/namespaces/', { query: { limit: MOST } }), enabled: isTaken });
  const names = new Set(data?.rows.map(({ name }) => name));
  if (!isTaken || (names.size < 2 && namespace === '')) return null;
  if (namespace) names.add(namespace);
  return (
    <NativeSelect
      aria-label="Namespace"
      size="xs"
      value={namespace}
      data={[
        { value: '', label: 'All namespaces' },
        ...[...names].map((name) => ({ value: name, label: name })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        void navigate({ to: './', search: { ...search, namespace: value || undefined }, replace: true });
      }}
    />
  );
}
