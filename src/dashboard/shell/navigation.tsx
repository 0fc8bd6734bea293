import { FileTextIcon } from '@radix-ui/react-icons';
import { Link, useSearch } from '@tanstack/react-router';
import { basePath } from '../api/base-path.ts';
import { useIsStaff } from '../api/session.ts';
import { Mark } from './mark.tsx';
import { NamespacePicker } from './namespace-picker.tsx';
import { NAV } from './nav.ts';
import { SearchBox } from './search-box.tsx';
import css from './shell.module.css';
import { UserLink } from './user-link.tsx';

export function Navigation() {
  const isStaff = useIsStaff() === true;
  const { namespace } = useSearch({ from: '__root__' });
  return (
    <nav aria-label="Pages" className={css['nav']}>
      <Link to="/" className={css['brand']}>
        <Mark />
        SWF Monitor
      </Link>
      <SearchBox />
      <NamespacePicker />
      {NAV.map(({ label, items }) => (
        <div key={label}>
          {label && <div className={css['group']}>{label}</div>}
          {items
            .filter(({ isTab, isStaff: isForStaff }) => !isTab && (isStaff || !isForStaff))
            .map(({ to, label: name, icon: Icon, takesNamespace }) => (
              <Link
                key={to}
                to={to}
                search={takesNamespace ? { namespace } : {}}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                className={css['link']}
              >
                <Icon aria-hidden="true" />
                {name}
              </Link>
            ))}
        </div>
      ))}
      <div>
        <a href={`${basePath}/api/docs/`} className={css['link']}>
          <FileTextIcon aria-hidden="true" />
          API
        </a>
        <UserLink />
      </div>
    </nav>
  );
}
