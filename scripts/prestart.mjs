// Before npm start, in one process: packages, pages, bundle. Each is also a command of its own.
import './setup.mjs';
import './pages.mjs';
import './bundle.mjs';
