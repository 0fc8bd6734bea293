import { Skeleton } from '@mantine/core';
import css from './parts.module.css';

/** In the place of facts that are being read. */
export const Loading = () => <Skeleton height={240} radius={10} />;

/** In the place of a page whose program is being loaded. */
export const LoadingPage = () => (
  <div className="page" aria-busy="true">
    <Skeleton height={28} width={220} className={css['loadingTitle']} />
    <Loading />
  </div>
);
