import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { list } from '../../api/get.ts';

/** A link to the page of the STF file with a name, once its id is known. */
export function StfStep({ name }: { name: string }) {
  const { data } = useQuery({
    ...list('/api/stf-files/', { query: { stf_filename: name, limit: 1 } }),
    refetchInterval: false,
  });
  const id = data?.rows[0]?.file_id;
  if (!id) return <span>{name}</span>;
  return (
    <Link to="/stf-files/$id/" params={{ id }}>
      {name}
    </Link>
  );
}
